// Texts that many cells have in common (fonts, formats) or that most lack (formulas).
#pragma once

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace tonghop {

/// An immutable text, which copies share: one pointer, and nothing else where it is empty. A cell
/// holds five of them, and a sheet a million cells.
class SharedText {
 public:
    SharedText() = default;
    SharedText(std::string_view text) {
        if (!text.empty()) kept_.reset(new Kept(text));
    }
    SharedText(const std::string& text) : SharedText(std::string_view(text)) {}
    SharedText(const char* text) : SharedText(std::string_view(text)) {}

    const std::string& str() const {
        static const std::string kEmpty;
        return kept_ ? kept_->text : kEmpty;
    }
    operator const std::string&() const { return str(); }
    operator std::string_view() const { return str(); }
    bool empty() const { return !kept_; }

    friend bool operator==(const SharedText& a, const SharedText& b) {
        return a.kept_ == b.kept_ || a.str() == b.str();
    }
    friend bool operator==(const SharedText& a, std::string_view b) { return a.str() == b; }
    friend bool operator==(const SharedText& a, const char* b) { return a.str() == b; }

 private:
    struct Kept : boost::intrusive_ref_counter<Kept> {
        explicit Kept(std::string_view of) : text(of) {}
        const std::string text;
    };
    boost::intrusive_ptr<const Kept> kept_;
};

}  // namespace tonghop
