#include "formats/xml_2003_text.hpp"

#include <algorithm>

#include "formats/faults.hpp"

namespace tonghop {

std::string_view Xml2003Text::read(XmlScanner& scanner) {
    text_.clear();
    runs_.clear();
    looks_.clear();
    const std::size_t outside = scanner.depth() - 1;
    while (scanner.depth() > outside) {
        const XmlEvent event = scanner.next();
        if (event == XmlEvent::text) {
            append(scanner.text());
        } else if (event == XmlEvent::end) {
            while (!looks_.empty() && looks_.back().depth > scanner.depth()) looks_.pop_back();
        } else if (event == XmlEvent::start) {
            start(scanner);
        }
    }
    const auto is_plain = [](const TextRun& run) { return run.is_plain(); };
    if (std::all_of(runs_.begin(), runs_.end(), is_plain)) runs_.clear();
    return text_;
}

void Xml2003Text::start(const XmlScanner& scanner) {
    const auto is = [&scanner](std::string_view name) {
        return scanner.is(XmlNamespace::html_40, name);
    };
    const TextRun around = looks_.empty() ? TextRun{} : looks_.back().run;
    TextRun run = around;
    if (is("Font")) {
        const auto face = scanner.attribute(XmlNamespace::html_40, "Face");
        if (face) run.font = legacy_font(*face);
        run.has_font = run.has_font || face;
    } else if (is("Sup")) {
        run.raised = true;
    } else if (is("S") || is("Del") || is("Strike")) {
        run.struck = true;
    }
    if (!run.same_look(around)) looks_.push_back({scanner.depth(), run});
}

void Xml2003Text::append(std::string_view text) {
    text_ += text;
    if (text_.size() > longest_) {
        refuse_over(Limit::text_bytes, longest_);
    }
    const TextRun look = looks_.empty() ? TextRun{} : looks_.back().run;
    if (runs_.empty() || !runs_.back().same_look(look)) runs_.push_back(look);
    runs_.back().end = static_cast<std::uint32_t>(text_.size());
}

}  // namespace tonghop
