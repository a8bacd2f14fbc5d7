#include "extract/row_outline.hpp"

#include <algorithm>

#include "base/code_points.hpp"
#include "base/utf8.hpp"

namespace tonghop {
namespace {

constexpr int kBlanksOfIndent = 3;  // one step of Excel's indentation is about three blanks wide
constexpr int kLeastStep = 2;       // one blank more or less is typed without a thought

enum class Standing { above, beside, below, unsaid };

// What the looks of a section say about a row: that the section is above it, beside or below.
Standing standing(const Section& section, int indent, bool bold) {
    const int deeper = indent - section.indent;
    if (deeper >= kLeastStep) return Standing::above;
    if (deeper <= -kLeastStep) return Standing::below;
    if (section.bold != bold) return section.bold ? Standing::above : Standing::below;
    return Standing::unsaid;
}

}  // namespace

int indentation(const Cell& label) {
    const std::u32string text = to_code_points(label.shown);
    const auto letter = std::find_if_not(text.begin(), text.end(), is_blank);
    return kBlanksOfIndent * label.indent + static_cast<int>(letter - text.begin());
}

int level_below(const std::vector<Section>& sections, const LabelText& text, const Cell& label) {
    if (text.level != kLevelNone) return text.level;
    const int indent = indentation(label);
    bool has_parts = false;
    bool has_inner = false;
    for (auto section = sections.rbegin(); section != sections.rend(); ++section) {
        const bool mark = section->numbered && section->level >= kLevelStar;
        if (mark && section->figures) {
            has_parts = true;
            continue;
        }
        if (section->numbered) return section->level + 1;
        const Standing looks = standing(*section, indent, label.bold);
        if (looks == Standing::below) {
            has_inner = true;
            continue;
        }
        const bool beside = (section->figures || has_parts || has_inner) && !text.component;
        return looks == Standing::unsaid && beside ? section->level : section->level + 1;
    }
    return kLevelNumber;
}

Whole whole_above(const std::vector<Section>& sections, const LabelText& text) {
    Whole whole{nullptr, text.component};
    auto section = sections.rbegin();
    if (section != sections.rend() && section->unnamed) return whole;
    if (section != sections.rend() && section->key.empty()) {
        whole.said = true;
        ++section;
    }
    if (section == sections.rend()) return whole;
    // Without figures it may be the title of a part of the form.
    const bool known = !section->indicator.empty();
    if (section->figures || (known && whole.said)) whole.section = &*section;
    return whole;
}

}  // namespace tonghop
