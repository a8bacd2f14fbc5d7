#include "formats/xml_2003_text.hpp"

#include <algorithm>

#include "formats/faults.hpp"

namespace tonghop {

std::string_view Xml2003Text::read(XmlScanner& scanner) {
    text_.clear();
    runs_.clear();
    fonts_.clear();
    const std::size_t outside = scanner.depth() - 1;
    while (scanner.depth() > outside) {
        const XmlEvent event = scanner.next();
        if (event == XmlEvent::text) {
            append(scanner.text());
        } else if (event == XmlEvent::end) {
            while (!fonts_.empty() && fonts_.back().depth > scanner.depth()) fonts_.pop_back();
        } else if (scanner.is(XmlNamespace::html_40, "Font")) {
            const auto face = scanner.attribute(XmlNamespace::html_40, "Face");
            if (!face) continue;
            TextRun run;
            run.font = legacy_font(*face);
            run.has_font = true;
            fonts_.push_back({scanner.depth(), run});
        }
    }
    const auto has_font = [](const TextRun& run) { return run.has_font; };
    if (std::none_of(runs_.begin(), runs_.end(), has_font)) runs_.clear();
    return text_;
}

void Xml2003Text::append(std::string_view text) {
    text_ += text;
    if (text_.size() > longest_) {
        refuse_too_large("a text longer than " + std::to_string(longest_) + " bytes");
    }
    const TextRun font = fonts_.empty() ? TextRun{} : fonts_.back().run;
    if (runs_.empty() || !runs_.back().same_font(font)) runs_.push_back(font);
    runs_.back().end = static_cast<std::uint32_t>(text_.size());
}

}  // namespace tonghop
