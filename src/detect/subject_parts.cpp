// Columns that are about a part of what another header names.
#include <algorithm>

#include "base/text.hpp"
#include "detect/label_variants.hpp"
#include "detect/subject.hpp"
#include "extract/part_of_whole.hpp"
#include "normalise/accident_words.hpp"
#include "normalise/label_text.hpp"

namespace tonghop {
namespace {

// "Trong đó" alone.
bool only_says_part(const std::string& header) {
    const LabelText text = parse_label(header, "");
    return text.component && text.key.empty();
}

bool is_in_part(const ColumnDraft& draft) {
    return std::any_of(draft.levels.begin(), draft.levels.end(),
                       [](const std::string& level) { return parse_label(level, "").component; });
}

}  // namespace

std::string Subject::key_of(std::size_t level) const {
    return parse_label(draft_.levels[level], "", &lexicon_.config().units).key;
}

// "Trong đó: hộ DTTS", "Trong đó > Hộ DTTS" beside or below "Số hộ nghèo" are not all of them.
bool Subject::is_part(std::size_t level) const {
    const bool above = level > 0 && only_says_part(draft_.levels[level - 1]);
    return above || parse_label(draft_.levels[level], "").component;
}

// "Số người chết" under "Tai nạn giao thông", "Hộ DTTS" under "Số hộ nghèo cuối năm": first of all
// those of it.
std::string Subject::part_of_above(std::size_t level) const {
    for (std::size_t i = level; i-- > 0;) {
        if (draft_.texts[i].rest.empty() || only_says_part(draft_.levels[i])) continue;
        const std::string key = key_of(level);
        for (const std::string& above : {key_of(i), parse_label(draft_.texts[i].name, "").key}) {
            std::string code = lexicon_.indicator_of_part({key, {above}, unit()});
            if (code.empty()) code = lexicon_.indicator({key + ' ' + above, {}, unit()});
            if (!code.empty()) return code;
        }
        return {};
    }
    return {};
}

// "Hộ DTTS" below "Hộ cận nghèo" are not all of them, whatever else they are called.
bool Subject::is_denied_by_above(const std::string& code, std::size_t level) const {
    if (key_of(level).starts_with(fold("tổng"))) return false;  // the whole of what is above
    const Indicator& part = *lexicon_.config().indicators.find(code);
    for (std::size_t i = level; i-- > 0;) {
        if (draft_.texts[i].rest.empty()) continue;
        const std::string above =
            lexicon_.indicator({parse_label(draft_.texts[i].name, "").key, {}, ""});
        const Indicator* whole = lexicon_.config().indicators.find(above);
        return whole != nullptr && whole->code != code &&
               !can_be_part(part, whole, false, lexicon_.config());
    }
    return false;
}

// The columns to the left that may be the whole: the first one below the same header, whose own
// says no more than "Số hộ"; for what is said to be a part the nearest that is none.
std::string Subject::part_of_left(std::size_t level) const {
    const Indicator* whole = nullptr;
    for (std::size_t i = index_; i-- > 0 && whole == nullptr;) {
        const ColumnDraft& left = drafts_[i];
        const std::size_t depth = left.levels.size();
        const bool beside =
            level > 0 && depth == draft_.levels.size() && is_generic_name(left.header()) &&
            std::equal(left.levels.begin(), left.levels.end() - 1, draft_.levels.begin());
        const bool nearest = is_part(level) && !is_in_part(left);
        const bool counts = left.use == ColumnUse::value && !left.texts.back().per_cent;
        if (!counts || !(beside || nearest)) continue;
        whole = lexicon_.config().indicators.find(left.spec.indicator);
    }
    if (whole == nullptr) return {};
    std::string code = lexicon_.indicator_of_part({key_of(level), {fold(whole->name)}, unit()});
    if (!code.empty() || !is_part(level)) return code;
    code = direct(level);
    const Indicator* part = lexicon_.config().indicators.find(code);
    const bool known = part != nullptr && can_be_part(*part, whole, true, lexicon_.config());
    return known ? code : std::string();
}

// "Số người chết" under "Tai nạn giao thông" or beside "Số vụ tai nạn giao thông", with nothing but
// such people between: those due to it. Empty if the accident is none that is known, or only a
// title speaks of one; nothing if there is none.
std::optional<std::string> Subject::due_to_accident(std::size_t level) const {
    const std::string people = people_of(key_of(level));
    if (people.empty()) return std::nullopt;
    const auto due_to = [&](const std::string& accident) {
        return lexicon_.indicator_about({people + " do", {}, unit()}, accident);
    };
    if (names_accident(key_of(level))) return std::nullopt;
    for (std::size_t i = level; i-- > 0;) {
        if (names_accident(fold(draft_.levels[i]))) return due_to(draft_.levels[i]);
        if (!is_generic_name(draft_.texts[i].name)) return std::nullopt;
    }
    for (std::size_t i = index_; i-- > 0;) {
        const ColumnDraft& left = drafts_[i];
        if (names_accident(fold(left.path()))) return due_to(left.path());
        if (people_of(parse_label(left.header(), "").key).empty()) return std::nullopt;
    }
    const bool titled =
        std::any_of(context_.titles.begin(), context_.titles.end(),
                    [](const std::string& title) { return names_accident(fold(title)); });
    return titled ? std::optional(std::string()) : std::nullopt;
}

// "số người chết" of "Chết": what names say the cause of; empty if of nothing.
std::string Subject::people_of(const std::string& key) const {
    for (const std::string& front : {std::string(), fold("số người") + ' '}) {
        if (lexicon_.has_causes(front + key)) return front + key;
    }
    return {};
}

}  // namespace tonghop
