#include "cli/command.hpp"

#include <filesystem>
#include <optional>
#include <ostream>

#include "base/error.hpp"
#include "base/input_file.hpp"
#include "base/text.hpp"
#include "cli/common_options.hpp"
#include "cli/exit_code.hpp"
#include "formats/count_cells.hpp"
#include "formats/stream_workbook.hpp"
#include "report/cells_output.hpp"

namespace tonghop {
namespace po = boost::program_options;
namespace {

struct CellsOptions {
    CommonOptions common;
    std::vector<std::string> workbooks;
    std::string sheet;
    CellsOutput output;
    bool count = false;
    ReadLimits limits;
};

CellsFormat parse_format(const std::string& text, Language language) {
    if (text == "text") return CellsFormat::text;
    if (text == "jsonl") return CellsFormat::jsonl;
    throw UsageError(say(language, "--format: cần \"text\" hoặc \"jsonl\", gặp \"",
                         "--format: expected \"text\" or \"jsonl\", found \"") +
                     text + "\"");
}

// Turns text into typed values; opens nothing. Nothing after --help.
std::optional<CellsOptions> parse_cells(const std::vector<std::string>& arguments,
                                        std::ostream& out) {
    const Language language = language_of_environment();
    CommandLine line(say(language, "Cách dùng: tonghop cells TỆP ... [tùy chọn]",
                         "Usage: tonghop cells WORKBOOK ... [options]"),
                     language);
    CellsOptions options;
    std::string format;
    line.options().add_options()(
        "sheet", po::value(&options.sheet)->value_name("NAME"),
        say(language, "chỉ đọc trang tính này", "only the sheet of that name").c_str())(
        "format", po::value(&format)->default_value("text")->value_name("text|jsonl"),
        say(language, "dạng in", "how cells are printed").c_str())(
        "count", po::bool_switch(&options.count),
        say(language, "chỉ đếm, mỗi tệp một dòng", "only count, one line a workbook").c_str())(
        "input", po::value(&options.workbooks), "");
    line.offer_limits(options.limits);
    line.positional("input", -1);
    line.parse(arguments, options.common);
    if (options.common.help) {
        line.print_help(out);
        return std::nullopt;
    }
    options.output.format = parse_format(format, options.common.messages);
    options.output.name_file = options.workbooks.size() > 1;
    if (options.workbooks.empty()) {
        throw UsageError(
            say(options.common.messages, "cần ít nhất một tệp", "expected at least one workbook"));
    }
    return options;
}

// Prints in pieces of this size: a stream per cell is slow, a whole workbook is too much.
constexpr std::size_t kPiece = 64 << 10;

// Whether the workbook has the sheet asked for.
bool print_cells(const std::string& path, const CellsOptions& options, std::ostream& out) {
    const InputFile file(path, options.limits.file_bytes);
    const std::string name = to_valid_utf8(std::filesystem::path(path).filename().string());
    const std::string wanted = nfc(to_valid_utf8(options.sheet));
    bool found = options.sheet.empty();
    const auto is_wanted = [&](const Sheet& sheet) {
        const bool is_it = options.sheet.empty() || sheet.name() == wanted;
        found |= is_it;
        return is_it;
    };
    std::string piece;
    const auto print = [&](const Sheet& sheet, const Cell& cell) {
        append_cell(sheet, cell, name, options.output, piece);
        if (piece.size() < kPiece) return;
        out << piece;
        piece.clear();
    };
    stream_workbook(file.bytes(), name, is_wanted, print, options.limits);
    out << piece;
    return found;
}

bool print_count(const std::string& path, const CellsOptions& options, CellCounts& total,
                 std::ostream& out) {
    const InputFile file(path, options.limits.file_bytes);
    const std::string name = to_valid_utf8(std::filesystem::path(path).filename().string());
    CellCounter counter(to_valid_utf8(options.sheet));
    read_workbook(file.bytes(), name, counter, options.limits);
    std::string line;
    append_counts(counter.counts(), name, options.output, line);
    out << line;
    total += counter.counts();
    return options.sheet.empty() || counter.found_sheet();
}

}  // namespace

int run_cells(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    const auto options = parse_cells(arguments, out);
    if (!options) return kDone;
    const Language language = options->common.messages;
    std::size_t unreadable = 0;
    bool found_sheet = false;
    CellCounts total;
    for (const std::string& path : options->workbooks) {
        try {
            found_sheet |= options->count ? print_count(path, *options, total, out)
                                          : print_cells(path, *options, out);
        } catch (const WorkbookError& error) {
            ++unreadable;
            err << to_valid_utf8(path) << ": " << unreadable_reason(error, language) << " ("
                << error.what() << ")\n";
        }
    }
    if (options->count) {
        std::string line;
        append_counts(total, {}, options->output, line);
        out << line;
    }
    if (unreadable == options->workbooks.size()) return kCouldNotRun;
    if (!found_sheet) {
        throw UsageError(
            say(language, "không tệp nào có trang tính \"", "no workbook has a sheet \"") +
            options->sheet + "\"");
    }
    return unreadable > 0 ? kDoneWithErrors : kDone;
}

}  // namespace tonghop
