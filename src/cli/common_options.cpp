#include "cli/common_options.hpp"

#include <cstdlib>
#include <ostream>
#include <string_view>

#include "base/error.hpp"
#include "cli/limit_option.hpp"

namespace tonghop {
namespace po = boost::program_options;
namespace {

Language parse_language(const std::string& text, Language messages) {
    if (text == "vi") return Language::vietnamese;
    if (text == "en") return Language::english;
    throw UsageError(say(messages, "--lang: cần \"vi\" hoặc \"en\", gặp \"",
                         "--lang: expected \"vi\" or \"en\", found \"") +
                     text + "\"");
}

// What Boost found wrong, in the reader's words where it is one of the common cases.
std::string explain(const po::error& error, Language language) {
    if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
        return say(language, "không có tùy chọn ", "there is no option ") +
               unknown->get_option_name();
    }
    if (const auto* missing = dynamic_cast<const po::required_option*>(&error)) {
        return say(language, "thiếu ", "missing ") + missing->get_option_name();
    }
    if (const auto* syntax = dynamic_cast<const po::invalid_command_line_syntax*>(&error)) {
        return say(language, "tùy chọn cần một giá trị: ", "the option needs a value: ") +
               syntax->get_option_name();
    }
    if (const auto* value = dynamic_cast<const po::validation_error*>(&error)) {
        return say(language, "giá trị không hợp lệ của ", "not a value of ") +
               value->get_option_name();
    }
    return error.what();
}

}  // namespace

Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
        if (value == nullptr || *value == '\0') continue;
        return std::string_view(value).starts_with("en") ? Language::english : Language::vietnamese;
    }
    return Language::vietnamese;
}

CommandLine::CommandLine(std::string usage, Language language)
    : usage_(std::move(usage)),
      language_(language),
      visible_(say(language, "Tùy chọn", "Options")) {
    hidden_.add_options()(
        "lang", po::value<std::string>()->value_name("vi|en"),
        say(language, "ngôn ngữ của báo cáo và thông báo", "language of reports and messages")
            .c_str())(
        "quiet", po::bool_switch(),
        say(language, "chỉ in lỗi khiến không chạy được", "print nothing but what stops the run")
            .c_str())("help", po::bool_switch(),
                      say(language, "in trang này", "print this page").c_str());
}

void CommandLine::offer_limits(ReadLimits& limits) {
    limits_ = &limits;
    hidden_.add_options()("limit", boost::program_options::value(&raised_)->value_name("NAME=N"),
                          describe_limit_option(language_).c_str());
}

void CommandLine::positional(const char* name, int count) {
    positional_.add(name, count);
}

po::variables_map CommandLine::parse(const std::vector<std::string>& arguments,
                                     CommonOptions& common) {
    common.messages = language_of_environment();
    po::options_description all;
    all.add(visible_).add(hidden_);
    po::variables_map values;
    try {
        // No guessing of abbreviated names: a script must not change meaning with a new option.
        using style = po::command_line_style::style_t;
        po::store(po::command_line_parser(arguments)
                      .options(all)
                      .positional(positional_)
                      .style(style::unix_style & ~style::allow_guessing)
                      .run(),
                  values);
        if (values.contains("lang")) {
            common.reports = parse_language(values["lang"].as<std::string>(), common.messages);
            common.messages = common.reports;
        }
        common.quiet = values["quiet"].as<bool>();
        common.help = values["help"].as<bool>();
        if (!common.help) po::notify(values);
        if (limits_ != nullptr) raise_limits(raised_, *limits_, common.messages);
    } catch (const po::error& error) {
        throw UsageError(explain(error, common.messages));
    }
    return values;
}

void CommandLine::print_help(std::ostream& out) const {
    // Arguments without a name stand in the usage line, not among the options.
    const std::string positional =
        positional_.max_total_count() == 0 ? "" : positional_.name_for_position(0);
    po::options_description shown;
    for (const auto& option : visible_.options())
        if (option->long_name() != positional) shown.add(option);
    for (const auto& option : hidden_.options()) shown.add(option);
    out << usage_ << "\n\n" << shown;
}

void print_mistake(const ConfigMistake& mistake, std::ostream& out) {
    out << mistake.file << ':';
    // A file that cannot be read at all has no line to point at.
    if (mistake.line > 0) out << mistake.line << ':' << mistake.column << ':';
    if (!mistake.path.empty()) out << ' ' << mistake.path << ':';
    out << ' ' << mistake.message << '\n';
}

}  // namespace tonghop
