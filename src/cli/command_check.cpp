#include <filesystem>
#include <optional>
#include <ostream>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/exit_code.hpp"
#include "cli/shipped_mappings.hpp"
#include "config/load.hpp"

namespace tonghop {
namespace po = boost::program_options;
namespace {

struct CheckOptions {
    CommonOptions common;
    std::vector<std::filesystem::path> inputs;
    bool english() const { return common.messages == Language::english; }
};

// Turns text into typed values; opens nothing. Nothing after --help.
std::optional<CheckOptions> parse_check(const Arguments& arguments, std::ostream& out) {
    const Language language = language_of_environment();
    CommandLine line(say(language, "Cách dùng: tonghop check HỒ_SƠ|ÁNH_XẠ|THƯ_MỤC ... [tùy chọn]",
                         "Usage: tonghop check PROFILE|MAPPING|FOLDER ... [options]"),
                     language);
    CheckOptions options;
    std::vector<std::string> inputs;
    line.options().add_options()(
        "input", po::value(&inputs),
        say(language, "tệp hoặc thư mục cần kiểm tra", "files or folders to check").c_str());
    line.positional("input", -1);
    line.parse(arguments, options.common);
    if (options.common.help) {
        line.print_help(out);
        return std::nullopt;
    }
    options.inputs.assign(inputs.begin(), inputs.end());
    return options;
}

std::size_t files_with(const std::vector<ConfigMistake>& mistakes) {
    std::set<std::string_view> files;
    for (const ConfigMistake& mistake : mistakes) files.insert(mistake.file);
    return files.size();
}

std::string summary(const std::vector<ConfigMistake>& mistakes, std::size_t files,
                    Language language) {
    if (mistakes.empty()) {
        const std::string text =
            say(language, "Không có lỗi trong {} tệp.", "No mistakes; files checked: {}.");
        return fmt::format(fmt::runtime(text), files);
    }
    const std::string text = say(language, "{} lỗi trong {} tệp.", "Mistakes: {}, in files: {}.");
    return fmt::format(fmt::runtime(text), mistakes.size(), files_with(mistakes));
}

// A draft that lies anywhere is checked with the catalogues it will be read with.
std::filesystem::path shipped_if_any() {
    try {
        return shipped_mappings(Language::vietnamese);
    } catch (const UsageError&) {
        return {};
    }
}

}  // namespace

int run_check(const Arguments& arguments, std::ostream& out, std::ostream& err) {
    const auto options = parse_check(arguments, out);
    if (!options) return kDone;
    const auto files = list_configuration_files(options->inputs, options->english());
    if (files.empty()) {
        throw UsageError(say(options->common.messages,
                             "cần ít nhất một tệp *.json, hoặc một thư mục có tệp ấy",
                             "expected at least one *.json file, or a folder that holds one"));
    }
    const auto mistakes =
        check_configuration(options->inputs, options->english(), shipped_if_any());
    for (const ConfigMistake& mistake : mistakes) print_mistake(mistake, out);
    if (!options->common.quiet) {
        err << summary(mistakes, files.size(), options->common.messages) << '\n';
    }
    return mistakes.empty() ? kDone : kCouldNotRun;
}

}  // namespace tonghop
