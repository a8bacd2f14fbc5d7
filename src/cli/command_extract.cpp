#include <algorithm>
#include <fstream>
#include <ostream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/run_arguments.hpp"
#include "cli/shipped_mappings.hpp"
#include "config/load.hpp"
#include "detect/detect_mapping.hpp"
#include "pipeline/extraction.hpp"
#include "report/evidence_text.hpp"
#include "report/finding_text.hpp"
#include "report/fold_findings.hpp"
#include "report/machine_outputs.hpp"

namespace tonghop {
namespace po = boost::program_options;
namespace {

constexpr int kSureEnough = 80;  // less is said

enum class Format { csv, jsonl };

struct ExtractOptions {
    CommonOptions common;
    std::filesystem::path profile;
    std::filesystem::path mapping;
    std::vector<std::filesystem::path> inputs;
    std::optional<Period> period;
    Format format = Format::csv;
    std::filesystem::path findings;
    unsigned jobs = 0;
    ReadLimits limits;
    /// With neither, any workbook is read by itself.
    bool detects() const { return profile.empty() && mapping.empty(); }
};

Format parse_format(const std::string& text, Language messages) {
    if (text == "csv") return Format::csv;
    if (text == "jsonl") return Format::jsonl;
    throw UsageError(say(messages, "--format: cần \"csv\" hoặc \"jsonl\", gặp \"",
                         "--format: expected \"csv\" or \"jsonl\", found \"") +
                     text + "\"");
}

std::optional<ExtractOptions> parse_extract(const Arguments& arguments, std::ostream& out) {
    const Language language = language_of_environment();
    CommandLine line(
        say(language,
            "Cách dùng: tonghop extract [--profile HỒ_SƠ | --mapping ÁNH_XẠ]  TỆP|THƯ_MỤC ...",
            "Usage: tonghop extract [--profile PROFILE | --mapping FILE]  WORKBOOK|FOLDER ..."),
        language);
    ExtractOptions options;
    std::vector<std::string> positional;
    std::string profile;
    std::string mapping;
    std::string period;
    std::string format;
    std::string findings;
    line.options().add_options()("profile", po::value(&profile)->value_name("PROFILE"),
                                 say(language, "hồ sơ tổng hợp", "profile of the roll-up").c_str())(
        "mapping", po::value(&mapping)->value_name("FILE"),
        say(language, "một ánh xạ, không cần hồ sơ", "one mapping, without a profile").c_str())(
        "period", po::value(&period)->value_name("P"),
        say(language, "kỳ của mọi tệp (mặc định: kỳ ghi trong tệp)",
            "period of all workbooks (default: as each says)")
            .c_str())("format", po::value(&format)->default_value("csv")->value_name("csv|jsonl"),
                      say(language, "dạng số liệu in ra", "how observations are printed").c_str())(
        "findings", po::value(&findings)->value_name("FILE"),
        say(language, "ghi cảnh báo ra tệp JSON", "write findings to a JSON file").c_str())(
        "jobs", po::value(&options.jobs)->default_value(0)->value_name("N"),
        say(language, "số luồng đọc tệp (0: theo máy)",
            "threads that read workbooks (0: as the machine has)")
            .c_str())("input", po::value(&positional), "");
    line.offer_limits(options.limits);
    line.positional("input", -1);
    line.parse(arguments, options.common);
    if (options.common.help) {
        line.print_help(out);
        return std::nullopt;
    }
    const Language messages = options.common.messages;
    if (!profile.empty() && !mapping.empty()) {
        throw UsageError(say(messages, "chỉ dùng một trong hai: --profile hoặc --mapping",
                             "expected only one of --profile and --mapping"));
    }
    if (positional.empty()) {
        throw UsageError(say(messages, "cần ít nhất một tệp hoặc thư mục",
                             "expected at least one workbook or folder"));
    }
    options.profile = profile;
    options.mapping = mapping;
    options.inputs.assign(positional.begin(), positional.end());
    if (!period.empty()) options.period = parse_period_argument(period, messages);
    options.format = parse_format(format, messages);
    options.findings = findings;
    return options;
}

Configuration load(const ExtractOptions& options) {
    const bool english = options.common.messages == Language::english;
    if (!options.profile.empty()) return load_profile(options.profile, english);
    if (options.detects()) {
        return load_catalogues(shipped_mappings(options.common.messages), english);
    }
    return load_mapping(options.mapping, catalogues_of(options.mapping, options.common.messages),
                        english);
}

void write_findings(const std::filesystem::path& path, const std::string& json, Language language) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << json;
    file.close();
    if (!file) {
        throw OutputError(say(language, "không ghi được ", "cannot write ") + path.string());
    }
}

// Which form each report was read as, and what was not certain where the form was detected.
void say_how_read(const Extraction& extraction, Language language, std::ostream& err) {
    for (const Submission& submission : extraction.submissions) {
        if (submission.form.empty()) continue;
        const bool detected = submission.form == kDetectedForm;
        err << submission.file << ": "
            << (detected
                    ? say(language, "đọc theo bảng tự nhận dạng", "read as detected")
                    : say(language, "đọc theo ánh xạ ", "read with the mapping ") + submission.form)
            << "\n";
    }
    for (const Evidence& evidence : extraction.evidence) {
        if (evidence.confidence < kSureEnough) err << evidence_text(evidence, language) << "\n";
    }
}

bool nothing_readable(const Extraction& extraction) {
    return std::all_of(extraction.findings.begin(), extraction.findings.end(),
                       [](const Finding& finding) {
                           return finding.code == "workbook-unreadable" ||
                                  finding.code == "workbook-encrypted";
                       }) &&
           std::all_of(extraction.submissions.begin(), extraction.submissions.end(),
                       [](const Submission& submission) { return submission.sha256.empty(); });
}

}  // namespace

int run_extract(const Arguments& arguments, std::ostream& out, std::ostream& err) {
    const auto options = parse_extract(arguments, out);
    if (!options) return kDone;
    const auto workbooks = list_inputs(options->inputs);
    if (workbooks.empty()) {
        throw UsageError(say(options->common.messages, "không có tệp nào để đọc trong ",
                             "there is no workbook to read in ") +
                         options->inputs.front().string());
    }
    const Configuration config = load(*options);
    const Extraction extraction = extract_workbooks(
        config, workbooks, options->period, options->jobs,
        options->detects() ? UnknownForms::detect : UnknownForms::leave, options->limits);
    out << (options->format == Format::csv ? observations_csv(extraction.observations)
                                           : observations_jsonl(extraction.observations));
    if (!options->findings.empty()) {
        write_findings(options->findings,
                       findings_json(extraction.findings, config, options->common.reports),
                       options->common.messages);
    }
    if (!options->common.quiet) {
        if (options->detects()) say_how_read(extraction, options->common.messages, err);
        for (const Finding& finding : folded(extraction.findings)) {
            if (finding.severity == Severity::info) continue;
            err << render(finding, config, options->common.messages).message << "\n";
        }
    }
    if (nothing_readable(extraction)) return kCouldNotRun;
    return exit_code_of(extraction.findings, false);
}

}  // namespace tonghop
