#include "detect/row_labels.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "detect/any_label.hpp"
#include "detect/measure_word.hpp"
#include "detect/pasted_markup.hpp"
#include "extract/raw_table.hpp"
#include "normalise/label_text.hpp"

namespace tonghop {
namespace {

// Far above any form of a district; a longer table is a list.
constexpr std::size_t kRowsLabelled = 3000;

std::string pattern_of_label(const std::string& text) {
    std::string pattern = squeeze(text);
    for (char& c : pattern) {
        if (c == '{' || c == '}' || c == '>' || c == '<') c = '*';
    }
    return pattern;
}

class LabelReader {
 public:
    LabelReader(const Lexicon& lexicon, const std::vector<std::string>& titles)
        : lexicon_(lexicon), titles_(titles) {}

    void add(const RawRow& row, const std::vector<std::string>& measures);
    RowLabels finish();

 private:
    struct Meaning {
        std::string label;
        std::vector<std::string> sections;
        std::string code;
        bool needed = true;  ///< the index does not come to it by itself
    };
    static std::string key_of(const Meaning& meaning, std::size_t depth);

    std::string meaning_of(const LabelQuery& query, const RawRow& row, bool part) const;
    bool is_astray(const LabelQuery& query) const;
    std::string criterion(const LabelQuery& query, const RawRow& row) const;

    const Lexicon& lexicon_;
    const std::vector<std::string>& titles_;
    RowLabels result_;
    std::vector<Meaning> meanings_;
    std::set<std::string> figured_;  ///< keys of labels with figures
    std::size_t booleans_ = 0;
};

// "1 | Quy hoạch" in a table of criteria is criterion 1, if the number and the name agree.
std::string LabelReader::criterion(const LabelQuery& query, const RawRow& row) const {
    const bool criteria = std::any_of(titles_.begin(), titles_.end(), [](const std::string& title) {
        const std::string key = fold(title);
        return key.find(fold("tiêu chí")) != std::string::npos ||
               key.find(fold("nông thôn mới")) != std::string::npos;
    });
    const bool other = std::any_of(titles_.begin(), titles_.end(), [](const std::string& title) {
        const std::string key = fold(title);
        return key.find(fold("nâng cao")) != std::string::npos ||
               key.find(fold("kiểu mẫu")) != std::string::npos;
    });
    if (!criteria || other || row.number.empty()) return {};
    const std::string by_name = lexicon_.indicator({fold("tiêu chí") + ' ' + query.key, {}, ""});
    const std::string by_number =
        lexicon_.indicator({fold("tiêu chí") + ' ' + fold(row.number), {}, ""});
    return by_name == by_number ? by_name : std::string();
}

bool is_output(const std::string& key) {
    return key.find(fold("sản lượng")) != std::string::npos ||
           (' ' + key + ' ').find(" sl ") != std::string::npos;
}

// "+ Diện tích" below "Sản lượng lương thực | tấn | 2016" is a part of a row that is not there:
// what was grown comes before what was harvested of it.
bool LabelReader::is_astray(const LabelQuery& query) const {
    return !query.sections.empty() && figured_.contains(query.sections.back()) &&
           is_output(query.sections.back()) && !measure_word(query.key).empty();
}

// What is marked as a part is first of all one of the row above; what is not, if it is nothing by
// itself.
std::string LabelReader::meaning_of(const LabelQuery& query, const RawRow& row, bool part) const {
    if (std::string code = criterion(query, row); !code.empty()) return code;
    if (is_astray(query)) return {};
    if (part) {
        if (std::string code = lexicon_.indicator_of_part(query); !code.empty()) return code;
    }
    std::string code = lexicon_.indicator(query);
    return code.empty() && !part ? lexicon_.indicator_of_part(query) : code;
}

void LabelReader::add(const RawRow& row, const std::vector<std::string>& measures) {
    const std::string label =
        row.label.find("<sup>") == std::string::npos ? without_markup(row.label) : row.label;
    const LabelText text = parse_label(label, "", &lexicon_.config().units);
    const std::string bare = label == row.label ? text.bare : parse_label(row.label, "").bare;
    LabelQuery query{text.key, {}, row.row_unit.empty() ? row.label_unit : row.row_unit};
    // "tăng 8,5-9%" without a unit of measure beside it.
    const bool in_per_cent =
        query.unit.empty() && !row.values.empty() &&
        std::all_of(row.values.begin(), row.values.end(), [](const RawCell& value) {
            return value.cell != nullptr && value.cell->type == CellType::text &&
                   value.cell->text.find('%') != std::string::npos;
        });
    if (in_per_cent) query.unit = "%";
    for (const std::string& section : row.sections) {
        query.sections.push_back(
            parse_label(without_markup(section), "", &lexicon_.config().units).key);
    }
    const bool is_part = text.component || text.level >= kLevelStar;
    ++result_.rows;
    bool known = false;
    const std::vector<std::string> own = {""};
    for (const std::string& measure : measures.empty() ? own : measures) {
        LabelQuery asked = query;
        Meaning meaning{bare, row.sections, {}, true};
        if (!measure.empty()) {
            asked = {fold(measure), query.sections, ""};
            asked.sections.push_back(query.key);
            asked.subject = 1;
            meaning = {measure, row.sections, {}, true};
            meaning.sections.push_back(bare);
        }
        meaning.code = meaning_of(asked, row, measure.empty() && is_part);
        if (meaning.code.empty() && !lexicon_.is_mistaken(asked)) continue;
        if (meaning.code.empty()) {
            meanings_.push_back(std::move(meaning));  // known not to be what its name says
            continue;
        }
        known = true;
        const Indicator* indicator = lexicon_.config().indicators.find(meaning.code);
        if (indicator->kind == IndicatorKind::boolean) ++booleans_;
        meaning.needed = !lexicon_.knows(asked, meaning.code) || label != row.label;
        meanings_.push_back(std::move(meaning));
    }
    if (known) ++result_.known;
    if (measures.empty()) figured_.insert(query.key);
}

// Empty where a level is: "-" alone names no row.
std::string LabelReader::key_of(const Meaning& meaning, std::size_t depth) {
    std::string key = pattern_of_label(meaning.label);
    for (std::size_t i = 0; i < depth && !key.empty(); ++i) {
        const auto section = pattern_of_label(meaning.sections[meaning.sections.size() - 1 - i]);
        key = section.empty() ? section : section + " > " + key;
    }
    return key;
}

// A label is written with its section, and with more where namesakes mean something else. What no
// section tells apart stays unknown.
RowLabels LabelReader::finish() {
    std::set<std::string> written;
    for (const Meaning& meaning : meanings_) {
        if (!meaning.needed) continue;
        const std::size_t all = meaning.sections.size();
        for (std::size_t depth = std::min<std::size_t>(1, all); depth <= all; ++depth) {
            const std::string key = key_of(meaning, depth);
            const bool clear =
                std::none_of(meanings_.begin(), meanings_.end(), [&](const Meaning& other) {
                    return other.code != meaning.code && other.sections.size() >= depth &&
                           fold(key_of(other, depth)) == fold(key);
                });
            if (!clear || key.empty()) continue;
            if (written.insert(fold(key)).second) {
                result_.labels.emplace_back(key, LabelTarget{meaning.code, {}, false, ""});
            }
            break;
        }
    }
    result_.boolean = booleans_ * 2 > result_.known;
    return std::move(result_);
}

}  // namespace

RowLabels labels_of(const Sheet& sheet, const TableLayout& layout, const ReportContext& context,
                    const std::vector<std::string>& titles, const Lexicon& lexicon) {
    const Mapping all = with_any_label(context.mapping, context.config);
    const ReportContext every{context.config, all, context.file, context.place, context.period};
    Findings ignored;
    std::set<std::string> measures;
    for (const TableColumn& column : layout.columns) {
        if (column.role != ColumnRole::value) continue;
        const std::string& measure = layout.spec->columns[column.spec].measure;
        if (!measure.empty()) measures.insert(measure);
    }
    TableLayout copy = layout;
    const RawTable table =
        read_table(sheet, std::move(copy), every, LabelIndex(all, lexicon.names()), ignored);
    LabelReader reader(lexicon, titles);
    for (std::size_t i = 0; i < table.rows.size() && i < kRowsLabelled; ++i) {
        const RawRow& row = table.rows[i];
        reader.add(row, std::vector<std::string>(measures.begin(), measures.end()));
    }
    return reader.finish();
}

}  // namespace tonghop
