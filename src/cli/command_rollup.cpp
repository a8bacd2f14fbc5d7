#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <ostream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/exit_code.hpp"
#include "cli/run_arguments.hpp"
#include "config/load.hpp"
#include "pipeline/rollup.hpp"
#include "pipeline/write_results.hpp"
#include "report/run_summary.hpp"

namespace tonghop {
namespace po = boost::program_options;
namespace {

struct RollupOptions {
    CommonOptions common;
    std::filesystem::path profile;
    std::vector<std::filesystem::path> inputs;
    std::filesystem::path out;
    std::optional<Period> period;
    std::string as_of;  ///< "YYYY-MM-DD"
    unsigned jobs = 0;
    ReadLimits limits;
    bool strict = false;
    bool timings = false;
};

// Turns text into typed values; opens nothing.
std::optional<RollupOptions> parse_rollup(const Arguments& arguments, std::ostream& out) {
    const Language language = language_of_environment();
    CommandLine line(
        say(language, "Cách dùng: tonghop rollup HỒ_SƠ --period KỲ TỆP|THƯ_MỤC ... [tùy chọn]",
            "Usage: tonghop rollup PROFILE --period P WORKBOOK|FOLDER ... [options]"),
        language);
    std::vector<std::string> positional;
    RollupOptions options;
    std::string period;
    std::string folder;
    std::string store;
    line.options().add_options()("period", po::value(&period)->required()->value_name("P"),
                                 say(language, "kỳ: 2024-06, 2024-Q2, 2024-H1, 2024",
                                     "period: 2024-06, 2024-Q2, 2024-H1, 2024")
                                     .c_str())(
        "out", po::value(&folder)->default_value("out")->value_name("DIR"),
        say(language, "thư mục kết quả", "folder of the results").c_str())(
        "jobs", po::value(&options.jobs)->default_value(0)->value_name("N"),
        say(language, "số luồng đọc tệp (0: theo máy)",
            "threads that read workbooks (0: as the machine has)")
            .c_str())("as-of", po::value(&options.as_of)->value_name("DATE"),
                      say(language, "ngày ghi trên bảng (mặc định: ngày cuối kỳ)",
                          "day printed on the roll-up (default: last day of the period)")
                          .c_str())("store", po::value(&store)->value_name("none"),
                                    say(language, "kho lưu các lần nộp (hiện chỉ có \"none\")",
                                        "where submissions are kept (only \"none\" so far)")
                                        .c_str())(
        "strict", po::bool_switch(&options.strict),
        say(language, "cảnh báo cũng cho mã thoát 1", "warnings too give exit code 1").c_str())(
        "timings", po::bool_switch(&options.timings),
        say(language, "ghi thời gian vào run.json", "write timings into run.json").c_str())(
        "input", po::value(&positional), "");
    line.offer_limits(options.limits);
    line.positional("input", -1);
    line.parse(arguments, options.common);
    if (options.common.help) {
        line.print_help(out);
        return std::nullopt;
    }
    const Language messages = options.common.messages;
    if (positional.size() < 2) {
        throw UsageError(say(messages, "cần một hồ sơ và ít nhất một tệp hoặc thư mục",
                             "expected a profile and at least one workbook or folder"));
    }
    if (!store.empty() && store != "none") {
        throw UsageError(say(messages, "--store: hiện chỉ nhận \"none\", gặp \"",
                             "--store: only \"none\" is accepted so far, found \"") +
                         store + "\"");
    }
    options.profile = positional.front();
    options.inputs.assign(positional.begin() + 1, positional.end());
    options.out = folder;
    options.period = parse_period_argument(period, messages);
    if (options.as_of.empty()) options.as_of = options.period->last_day();
    check_date_argument("--as-of", options.as_of, messages);
    return options;
}

// A line that is rewritten as workbooks are done; only where a person is watching.
class ProgressLine {
 public:
    ProgressLine(std::ostream& err, std::size_t total, bool shown)
        : err_(err), total_(total), shown_(shown) {}
    ~ProgressLine() {
        if (shown_) err_ << "\r\033[K" << std::flush;
    }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(std::size_t done) {
        if (!shown_) return;
        const std::lock_guard lock(mutex_);
        err_ << '\r' << done << '/' << total_ << std::flush;
    }

 private:
    std::ostream& err_;
    std::size_t total_;
    bool shown_;
    std::mutex mutex_;
};

// Seconds each stage took, for run.json; only where somebody asks, since equal runs have equal
// bytes.
class StageClock {
 public:
    using Stages = std::vector<std::pair<std::string, double>>;

    void finish(const char* stage) {
        const auto now = std::chrono::steady_clock::now();
        stages_.emplace_back(stage, std::chrono::duration<double>(now - started_).count());
        started_ = now;
    }
    const Stages& stages() const { return stages_; }

 private:
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
    Stages stages_;
};

// A picture, a note; nobody's report, whatever else it is.
bool is_no_workbook(const Submission& submission) {
    const bool text = submission.file.ends_with(".txt") && submission.form.empty();
    return submission.state == SubmissionState::unrelated || text;
}

}  // namespace

int run_rollup(const Arguments& arguments, std::ostream& out, std::ostream& err) {
    const auto options = parse_rollup(arguments, out);
    if (!options) return kDone;
    const bool english = options->common.messages == Language::english;

    StageClock clock;
    const Configuration config = load_profile(options->profile, english);
    clock.finish("configuration");
    // Fails now rather than after the work if results cannot be written.
    OutputFolder folder(options->out);
    const auto workbooks = list_inputs(options->inputs);
    if (workbooks.empty()) {
        throw UsageError(say(options->common.messages, "không có tệp nào để đọc trong ",
                             "there is no workbook to read in ") +
                         options->inputs.front().string());
    }

    Rollup rollup;
    {
        ProgressLine progress(err, workbooks.size(),
                              !options->common.quiet && isatty(STDERR_FILENO) != 0);
        rollup = make_rollup({config, *options->period, workbooks, options->jobs, options->limits,
                              [&](std::size_t done) { progress.show(done); }});
    }
    clock.finish("roll-up");
    if (std::all_of(rollup.submissions.begin(), rollup.submissions.end(), is_no_workbook)) {
        throw UsageError(say(options->common.messages, "không có tệp Excel nào trong ",
                             "there is no Excel file in ") +
                         options->inputs.front().string());
    }
    if (would_lose_figures(rollup, folder)) {
        throw OutputError(
            fmt::format(fmt::runtime(say(
                            options->common.messages,
                            "{}: giữ nguyên kết quả cũ, vì lần này không đọc được số liệu nào; hãy "
                            "xem lại tệp và kỳ, hoặc chọn thư mục khác",
                            "{}: the earlier result is kept, since this run found no figure at "
                            "all; check files and period, or choose another folder")),
                        options->out.string()));
    }
    const RunDescription description{options->profile.generic_string(),
                                     *options->period,
                                     options->as_of,
                                     options->common.reports,
                                     options->strict,
                                     options->timings ? clock.stages() : StageClock::Stages{}};
    write_results(config, rollup, description, folder);
    folder.commit();

    if (!options->common.quiet) {
        err << summarise_run({config, *options->period, rollup.expected, rollup.submissions,
                              rollup.observations, rollup.findings, options->out.generic_string()},
                             options->common.messages);
    }
    return exit_code_of(rollup.findings, options->strict);
}

}  // namespace tonghop
