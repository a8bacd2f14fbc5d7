#include "cli/command_check.hpp"

#include "base/error.hpp"
#include "config/load.hpp"
#include "config/wording.hpp"

#include <boost/program_options.hpp>

#include <filesystem>
#include <ostream>
#include <set>

namespace tonghop {

namespace po = boost::program_options;

namespace {

constexpr int kCouldNotRun = 2;

const Wording kUsage{
    "tonghop check HỒ_SƠ|ÁNH_XẠ|THƯ_MỤC ...\n"
    "Nêu mọi lỗi của tệp cấu hình, mỗi lỗi một dòng: tệp:dòng:cột: đường dẫn JSON: lỗi và cách "
    "sửa.\n"
    "  --lang vi|en  ngôn ngữ của thông báo (mặc định: vi)\n"
    "  --quiet       chỉ in các lỗi\n"
    "  --help        in phần này\n"
    "Mã thoát: 0 không có lỗi, 2 có lỗi hoặc không chạy được.\n",
    "tonghop check PROFILE|MAPPING|FOLDER ...\n"
    "Lists every mistake of configuration files, one a line: file:line:column: JSON path: mistake "
    "and remedy.\n"
    "  --lang vi|en  language of the messages (default: vi)\n"
    "  --quiet       print the mistakes only\n"
    "  --help        print this\n"
    "Exit code: 0 without mistakes, 2 with mistakes or when it could not run.\n"};

struct CheckOptions {
    std::vector<std::filesystem::path> inputs;
    bool english = false;
    bool quiet = false;
    bool help = false;

    const std::string& in_language(const Wording& wording) const {
        return english ? wording.english : wording.vietnamese;
    }
};

CheckOptions parse(const std::vector<std::string>& arguments) {
    po::options_description options;
    options.add_options()("lang", po::value<std::string>()->default_value("vi"))("quiet", "")(
        "help", "")("input", po::value<std::vector<std::string>>()->default_value({}, ""));
    po::positional_options_description positions;
    positions.add("input", -1);
    po::variables_map values;
    try {
        po::store(po::command_line_parser(arguments).options(options).positional(positions).run(),
                  values);
    } catch (const po::error& error) {
        throw UsageError(std::string(error.what()) + " (tonghop check --help)");
    }
    const auto& language = values["lang"].as<std::string>();
    if (language != "vi" && language != "en") {
        throw UsageError("--lang: vi | en, not \"" + language + "\" (tonghop check --help)");
    }
    CheckOptions result;
    result.english = language == "en";
    result.quiet = values.count("quiet") > 0;
    result.help = values.count("help") > 0;
    for (const std::string& input : values["input"].as<std::vector<std::string>>()) {
        result.inputs.emplace_back(input);
    }
    return result;
}

void print(const ConfigMistake& mistake, std::ostream& out) {
    out << mistake.file << ':' << mistake.line << ':' << mistake.column << ": " << mistake.path
        << ": " << mistake.message << '\n';
}

std::size_t files_with(const std::vector<ConfigMistake>& mistakes) {
    std::set<std::string_view> files;
    for (const ConfigMistake& mistake : mistakes)
        files.insert(mistake.file);
    return files.size();
}

}  // namespace

int run_check(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    const CheckOptions options = parse(arguments);
    if (options.help) {
        out << options.in_language(kUsage);
        return 0;
    }
    const auto files = list_configuration_files(options.inputs, options.english);
    if (files.empty()) {
        throw UsageError(options.in_language(
            {"cần ít nhất một tệp *.json hoặc một thư mục có tệp ấy; xem tonghop check --help",
             "expected a *.json file or a folder that holds one; see tonghop check --help"}));
    }
    const auto mistakes = check_configuration(options.inputs, options.english);
    for (const ConfigMistake& mistake : mistakes)
        print(mistake, out);
    if (!options.quiet) {
        const Wording summary =
            mistakes.empty()
                ? say("Không có lỗi trong {0} tệp.", "No mistakes in {0} files.", files.size())
                : say("{0} lỗi trong {1} tệp.", "{0} mistakes in {1} files.", mistakes.size(),
                      files_with(mistakes));
        err << options.in_language(summary) << '\n';
    }
    return mistakes.empty() ? 0 : kCouldNotRun;
}

}  // namespace tonghop
