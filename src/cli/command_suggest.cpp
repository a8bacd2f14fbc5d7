#include <ostream>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/exit_code.hpp"
#include "cli/shipped_mappings.hpp"
#include "cli/suggest_change.hpp"
#include "cli/suggest_taught.hpp"
#include "config/load.hpp"
#include "config/write_mapping.hpp"
#include "pipeline/suggest_mapping.hpp"
#include "report/evidence_text.hpp"

namespace tonghop {
namespace po = boost::program_options;
namespace {

struct SuggestOptions {
    CommonOptions common;
    std::filesystem::path profile;
    std::filesystem::path mapping;  ///< to be changed; empty: a draft is wanted
    bool whole = false;
    std::filesystem::path marked;  ///< to learn from; empty: not asked for
    std::vector<std::filesystem::path> inputs;
    ReadLimits limits;
};

std::optional<SuggestOptions> parse_suggest(const Arguments& arguments, std::ostream& out) {
    const Language language = language_of_environment();
    CommandLine line(
        say(language,
            "Cách dùng: tonghop suggest TỆP ... [--profile HỒ_SƠ]\n"
            "           tonghop suggest --mapping ÁNH_XẠ TỆP ... [--whole]\n"
            "           tonghop suggest --learn TỆP_CÓ_GHI_CHÚ [TỆP ...] [--profile HỒ_SƠ]",
            "Usage: tonghop suggest WORKBOOK ... [--profile PROFILE]\n"
            "       tonghop suggest --mapping MAPPING WORKBOOK ... [--whole]\n"
            "       tonghop suggest --learn MARKED [WORKBOOK ...] [--profile PROFILE]"),
        language);
    SuggestOptions options;
    std::vector<std::string> inputs;
    std::string profile;
    std::string mapping;
    std::string marked;
    line.options().add_options()(
        "profile", po::value(&profile)->value_name("PROFILE"),
        say(language, "lấy danh mục của hồ sơ này", "take the catalogues of this profile").c_str())(
        "mapping", po::value(&mapping)->value_name("MAPPING"),
        say(language, "ánh xạ mà tệp không còn khớp: in bản vá (JSON Patch)",
            "the mapping that the workbook no longer fits: print a patch (JSON Patch)")
            .c_str())("whole", po::bool_switch(&options.whole),
                      say(language, "in cả ánh xạ đã sửa thay cho bản vá",
                          "print the whole changed mapping instead of the patch")
                          .c_str())(
        "learn", po::value(&marked)->value_name("MARKED"),
        say(language, "học ánh xạ từ một tệp .xlsx có ghi chú ở các ô (docs/learn.md)",
            "learn the mapping from an .xlsx whose cells are marked with notes (docs/learn.md)")
            .c_str())("input", po::value(&inputs), "");
    line.offer_limits(options.limits);
    line.positional("input", -1);
    line.parse(arguments, options.common);
    if (options.common.help) {
        line.print_help(out);
        return std::nullopt;
    }
    if (inputs.empty() && marked.empty()) {
        throw UsageError(
            say(options.common.messages, "cần ít nhất một tệp", "expected at least one workbook"));
    }
    if (!profile.empty() && !mapping.empty()) {
        throw UsageError(say(options.common.messages,
                             "chỉ dùng một trong hai: --profile hoặc --mapping",
                             "expected only one of --profile and --mapping"));
    }
    if (!marked.empty() && !mapping.empty()) {
        throw UsageError(say(options.common.messages,
                             "chỉ dùng một trong hai: --learn hoặc --mapping",
                             "expected only one of --learn and --mapping"));
    }
    if (options.whole && mapping.empty()) {
        throw UsageError(
            say(options.common.messages, "--whole cần --mapping", "--whole needs --mapping"));
    }
    options.profile = profile;
    options.mapping = mapping;
    options.marked = marked;
    options.inputs.assign(inputs.begin(), inputs.end());
    return options;
}

MappingNotes notes_of(const SuggestedMapping& suggested, Language language) {
    MappingNotes notes;
    const auto& tables = suggested.mapping->tables;
    notes.tables.resize(tables.size());
    for (const TableSpec& table : tables) notes.columns.emplace_back(table.columns.size());
    for (const Evidence& evidence : suggested.evidence) {
        if (evidence.part == Evidence::Part::table) {
            notes.tables[evidence.table] = reason_text(evidence, language);
        } else if (evidence.part == Evidence::Part::column) {
            notes.columns[evidence.table][evidence.column] = reason_text(evidence, language);
        } else if (evidence.part == Evidence::Part::report) {
            notes.report = reason_text(evidence, language);
        }
    }
    if (!suggested.to_fill.empty()) {
        notes.labels = say(language,
                           "Điền mã chỉ tiêu (mappings/indicators) thay cho null; dòng chỉ là tiêu "
                           "đề thì để null",
                           "Write codes of indicators (mappings/indicators) instead of null; leave "
                           "null where a row is only a title");
    }
    return notes;
}

// What a person must do before the mapping reads anything.
void say_what_to_fill(const SuggestedMapping& suggested, Language language, std::ostream& err) {
    err << fmt::format(
        fmt::runtime(say(language,
                         "tonghop: biểu này chưa biết; ánh xạ in ra là bản nháp để điền tiếp.\n"
                         "  1. Lưu vào mappings/forms, đặt tên biểu ở \"form\".\n"
                         "  2. Ở \"labels\", thay null của {0} nhãn bằng mã chỉ tiêu "
                         "(mappings/indicators; chỉ tiêu mới thì thêm vào đó trước).\n"
                         "  3. Xem lại các phần có \"note\", rồi chạy: tonghop check TỆP\n",
                         "tonghop: this form is not known; what is printed is a draft to be filled "
                         "in.\n"
                         "  1. Save it in mappings/forms, and name the form in \"form\".\n"
                         "  2. In \"labels\", replace the null of {0} labels by codes of "
                         "indicators (mappings/indicators; add new ones there first).\n"
                         "  3. See to the parts that have a \"note\", then run: tonghop check "
                         "FILE\n")),
        suggested.to_fill.size());
}

}  // namespace

int run_suggest(const Arguments& arguments, std::ostream& out, std::ostream& err) {
    const auto options = parse_suggest(arguments, out);
    if (!options) return kDone;
    const Language messages = options->common.messages;
    if (!options->mapping.empty()) {
        return suggest_change({options->mapping, list_workbooks(options->inputs), options->whole,
                               options->limits, options->common},
                              out, err);
    }
    const bool english = messages == Language::english;
    const Configuration config = options->profile.empty()
                                     ? load_catalogues(shipped_mappings(messages), english)
                                     : load_profile(options->profile, english);
    if (!options->marked.empty()) {
        return suggest_taught(
            {options->marked, list_workbooks(options->inputs), options->limits, options->common},
            config, out, err);
    }
    const SuggestedMapping suggested =
        suggest_mapping(list_workbooks(options->inputs), config, options->limits);
    if (!options->common.quiet) {
        for (const Evidence& evidence : suggested.evidence) {
            const bool uncertain = evidence.confidence < 80;
            if (uncertain) err << evidence_text(evidence, messages) << "\n";
        }
    }
    if (!suggested.mapping) {
        err << say(messages, "tonghop: không nhận ra bảng số liệu nào\n",
                   "tonghop: no table of figures is recognised\n");
        return kDoneWithErrors;
    }
    out << mapping_json(*suggested.mapping, notes_of(suggested, options->common.reports));
    if (!suggested.open) return kDone;
    say_what_to_fill(suggested, messages, err);
    return kDoneWithErrors;
}

}  // namespace tonghop
