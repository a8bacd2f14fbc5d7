#include "detect/column_subject.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "detect/column_words.hpp"
#include "detect/label_variants.hpp"
#include "detect/measure_word.hpp"
#include "detect/subject.hpp"
#include "model/quantity.hpp"
#include "normalise/label_text.hpp"
#include "normalise/text_tokens.hpp"
#include "normalise/unit_text.hpp"

namespace tonghop {
namespace {

// "LÚA VỤ XUÂN NĂM 2024", "LÚA ĐÔNG XUÂN 2025" without the season.
std::string without_season(const std::string& title, const std::string& season) {
    const std::string text = ' ' + fold(title) + ' ';
    for (const std::string& said : {fold("vụ") + ' ' + season, season}) {
        const std::size_t at = text.find(' ' + said + ' ');
        if (at == std::string::npos) continue;
        return squeeze(text.substr(0, at) + text.substr(at + said.size() + 1));
    }
    return squeeze(text);
}

// Hectares, tonnes, tạ/ha: a note of these holds for all columns that it can measure.
bool is_quantity(const std::string& unit, const Lexicon& lexicon) {
    const auto units = units_spelt(unit, lexicon.config().units);
    return std::any_of(units.begin(), units.end(), [](const UnitOfMeasure* one) {
        return one->dimension == "area" || one->dimension == "mass" || one->dimension == "yield";
    });
}

// "1" of "TC1 - Quy hoạch", "Tiêu chí 1: Quy hoạch"; empty if `key` begins with no number.
std::string number_of_criterion(const std::string& key) {
    const std::vector<TextToken> tokens = text_tokens(key);
    std::size_t at = 0;
    for (const char* front : {"tc", "tiêu chí số", "tiêu chí"}) {
        const auto phrase = folded_phrase(front);
        if (at == 0 && begins_with(tokens, phrase)) at = phrase.size();
    }
    const auto is_number = [&](std::size_t i) {
        return i < tokens.size() && tokens[i].kind == TextToken::Kind::digits;
    };
    // "TC1.2" is a part of a criterion.
    const bool numbered = at > 0 && is_number(at) && at + 1 < tokens.size() &&
                          tokens[at + 1].kind == TextToken::Kind::sign && !is_number(at + 2);
    return numbered ? std::string(tokens[at].written) : std::string();
}

// "Lúa" is no output in tonnes under the note "ĐVT: ha".
bool is_denied_by_note(const Indicator& indicator, const TableContext& context) {
    const Lexicon& lexicon = context.lexicon;
    if (!is_quantity(context.note_unit, lexicon) || !is_quantity(indicator.unit, lexicon)) {
        return false;
    }
    const UnitOfMeasure* own = lexicon.config().units.by_name(indicator.unit);
    const auto noted = units_spelt(context.note_unit, lexicon.config().units);
    return std::none_of(noted.begin(), noted.end(), [&](const UnitOfMeasure* unit) {
        return own != nullptr && convertible(*unit, *own);
    });
}

}  // namespace

std::string Subject::indicator() const {
    if (std::string code = criterion(); !code.empty()) return code;
    if (draft_.share) return share();
    // From the deepest level that is more than a time.
    const std::string season = this->season();
    for (std::size_t i = draft_.levels.size(); i-- > 0;) {
        if (draft_.texts[i].name.empty() && draft_.texts[i].rest.empty()) continue;
        return season.empty() ? named(i) : of_season(i, season);
    }
    return of_titles();
}

std::vector<std::string> Subject::sections(std::size_t level) const {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < level; ++i) {
        keys.push_back(parse_label(draft_.levels[i], "").key);
    }
    return keys;
}

std::string Subject::direct(std::size_t level) const {
    const std::string key = parse_label(draft_.levels[level], "", &lexicon_.config().units).key;
    const std::string name = parse_label(draft_.texts[level].name, "").key;
    // "Ngô" under the note "ĐVT: ha" is an area.
    const bool noted = unit().empty() && is_quantity(context_.note_unit, lexicon_);
    std::vector<std::string> units = {unit()};
    if (noted) units.insert(units.begin(), context_.note_unit);
    for (const std::string& unit : units) {
        for (const std::string& called : {key, name}) {
            std::string code = lexicon_.indicator({called, sections(level), unit});
            if (!code.empty()) return code;
        }
    }
    return {};
}

std::string Subject::season() const {
    for (std::size_t i = draft_.levels.size(); i-- > 0;) {
        if (std::string season = season_of(draft_.levels[i]); !season.empty()) return season;
    }
    return {};
}

// "Vụ Đông Xuân > Diện tích", "Diện tích lúa > Vụ mùa": that season's, of the crop that a header or
// a title names; in no case the whole year's.
std::string Subject::of_season(std::size_t level, const std::string& season) const {
    for (std::size_t i = level + 1; i-- > 0;) {
        if (season_of(draft_.levels[i]).empty()) {
            const std::string name = parse_label(draft_.texts[i].name, "").key;
            std::string code = lexicon_.indicator({name + ' ' + season, {}, unit()});
            if (!code.empty()) return code;
        } else if (std::string code = direct(i); !code.empty()) {
            return code;
        }
        const std::string word = measure_word(draft_.levels[i]);
        if (word.empty()) continue;
        const LabelQuery measure{fold(word), {}, unit()};
        for (std::size_t above = i; above-- > 0;) {
            const std::string& text = draft_.levels[above];
            const std::string behind = season_of(text).empty() ? season : std::string();
            std::string code = lexicon_.indicator_about(measure, text, behind);
            if (!code.empty()) return code;
        }
        for (auto title = context_.titles.rbegin(); title != context_.titles.rend(); ++title) {
            const std::string text = without_season(*title, season);
            std::string code = lexicon_.indicator_about(measure, text, season);
            if (!code.empty()) return code;
        }
    }
    return {};
}

std::string Subject::named(std::size_t level) const {
    const std::string name = parse_label(draft_.texts[level].name, "").key;
    const bool generic = is_generic_name(name);
    if (const auto code = due_to_accident(level)) return *code;
    // "Số vụ" below "Tai nạn giao thông" is no season of it.
    if (!generic || !is_generic_name(key_of(level))) {
        if (std::string code = part_of_above(level); !code.empty()) return code;
        if (std::string code = part_of_left(level); !code.empty()) return code;
        if (is_part(level)) return {};
        if (std::string code = direct(level); !code.empty()) {
            return is_denied_by_above(code, level) ? std::string() : code;
        }
    }
    // Under "Hộ nghèo", "Số hộ" is of poor households.
    bool subject_above = false;
    for (std::size_t i = level; i-- > 0;) {
        if (draft_.texts[i].rest.empty()) continue;
        subject_above = true;
        if (is_part(i)) return part_of_left(i);
        if (is_whole(name)) {
            if (std::string code = direct(i); !code.empty()) return code;
        }
        const std::string above = draft_.texts[i].name;
        if (std::string code = lexicon_.indicator_about({name, {}, unit()}, above); !code.empty()) {
            return code;
        }
    }
    if (subject_above && generic) return {};
    const bool alone = level == 0;
    if (generic && alone && !measure_word(draft_.levels[level]).empty()) {
        // "Diện tích" alone: of what the title says.
    } else if (generic && alone) {
        if (std::string code = direct(level); !code.empty()) return code;
    }
    const std::string measure = measure_word(draft_.levels[level]);
    const std::string key = measure.empty() ? name : fold(measure);
    for (auto title = context_.titles.rbegin(); title != context_.titles.rend(); ++title) {
        std::string code = lexicon_.indicator_about({key, {}, unit()}, *title);
        if (!code.empty()) return code;
    }
    return {};
}

// "%" alone under "Số hộ nghèo cuối năm" is their share.
std::string Subject::share() const {
    const HeaderText& last = draft_.texts.back();
    if (!last.per_cent || !last.rest.empty()) return {};
    for (std::size_t i = draft_.levels.size() - 1; i-- > 0;) {
        const HeaderText& above = draft_.texts[i];
        if (above.compared || above.changed) return {};
        if (above.rest.empty()) continue;
        std::string key = parse_label(above.name, "").key;
        if (const std::string number = fold("số") + ' '; key.starts_with(number)) {
            key.erase(0, number.size());
        }
        return lexicon_.indicator({fold("tỷ lệ") + ' ' + key, {}, "%"});
    }
    return {};
}

// "TC7", "Tiêu chí 7", a number under "Kết quả theo tiêu chí", or its name in a table of criteria;
// the criteria of the advanced set are others.
std::string Subject::criterion() const {
    bool criteria = false;
    bool advanced = false;
    const auto look = [&](const std::string& text) {
        const std::string key = fold(text);
        criteria = criteria || key.find(fold("tiêu chí")) != std::string::npos;
        advanced = advanced || key.find(fold("nâng cao")) != std::string::npos ||
                   key.find(fold("kiểu mẫu")) != std::string::npos;
    };
    for (const std::string& title : context_.titles) look(title);
    for (const std::string& level : draft_.levels) look(level);
    if (!criteria || advanced) return {};
    for (std::size_t i = draft_.levels.size(); i-- > 0;) {
        const std::string key = fold(squeeze(draft_.levels[i]));
        for (const std::string front : {"tiêu chí số ", "tiêu chí "}) {
            std::string code = lexicon_.indicator({fold(front) + ' ' + key, {}, ""});
            if (!code.empty()) return code;
        }
        if (const std::string number = number_of_criterion(key); !number.empty()) {
            std::string code = lexicon_.indicator({fold("tiêu chí") + ' ' + number, {}, ""});
            if (!code.empty()) return code;
        }
    }
    return {};
}

// Columns of months say nothing but their month: the title has the subject.
std::string Subject::of_titles() const {
    for (auto title = context_.titles.rbegin(); title != context_.titles.rend(); ++title) {
        const HeaderText text = read_header_text(*title);
        std::string code = lexicon_.indicator_in(*title, unit());
        if (!code.empty()) return code;
    }
    return {};
}

bool is_share_of_header(const std::vector<ColumnDraft>& drafts, std::size_t index,
                        const TableContext& context) {
    return context.columns_are_indicators && !Subject(drafts, index, context).share().empty();
}

bool settle_indicator(ColumnDraft& draft, std::size_t index, const std::vector<ColumnDraft>& drafts,
                      const TableContext& context) {
    const bool plan = draft.texts.back().scenario == Scenario::plan;
    const bool nameless = draft.texts.back().rest.empty() && draft.levels.size() == 1 &&
                          is_generic_name(draft.texts.back().name);
    if (plan && nameless) {
        // "KH giao năm 2024 (%)" beside "Tỷ lệ bao phủ (%)": the plan of that.
        for (std::size_t i = index; i-- > 0;) {
            const bool same = drafts[i].use == ColumnUse::value && drafts[i].unit == draft.unit &&
                              !draft.unit.empty();
            if (!same) continue;
            draft.spec.indicator = drafts[i].spec.indicator;
            return true;
        }
    }
    draft.spec.indicator = Subject(drafts, index, context).indicator();
    const Indicator* indicator = context.lexicon.config().indicators.find(draft.spec.indicator);
    if (indicator == nullptr) return false;
    if (draft.unit.empty() && is_denied_by_note(*indicator, context)) return false;
    // Households are counted in households, a share is in per cent: no other unit is possible.
    const UnitOfMeasure* unit = context.lexicon.config().units.by_name(indicator->unit);
    const bool only =
        unit != nullptr && (unit->dimension == "count.household" ||
                            unit->dimension == "count.person" || unit->dimension == "percent");
    const auto noted = units_spelt(context.note_unit, context.lexicon.config().units);
    const bool by_note = std::any_of(noted.begin(), noted.end(), [&](const UnitOfMeasure* one) {
        return unit != nullptr && convertible(*one, *unit);
    });
    if (only && draft.unit.empty() && !by_note) draft.spec.unit = indicator->unit;
    return true;
}

}  // namespace tonghop
