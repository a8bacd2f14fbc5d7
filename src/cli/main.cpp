#include <exception>
#include <iostream>

#include "base/bilingual_error.hpp"
#include "base/error.hpp"
#include "base/suggest.hpp"
#include "base/version.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/exit_code.hpp"
#include "report/cells_output.hpp"

namespace tonghop {
namespace {

void print_usage(std::ostream& out, Language language) {
    out << say(language, "Cách dùng: tonghop LỆNH ...   (tonghop LỆNH --help để xem chi tiết)\n\n",
               "Usage: tonghop COMMAND ...   (tonghop COMMAND --help for details)\n\n");
    for (const Command& command : commands()) {
        out << "  " << command.name << std::string(10 - std::string(command.name).size(), ' ')
            << say(language, command.vietnamese, command.english) << "\n";
    }
}

int run_command(const Arguments& arguments, Language language) {
    const std::string& name = arguments.front();
    for (const Command& command : commands()) {
        if (name == command.name) {
            return command.run({arguments.begin() + 1, arguments.end()}, std::cout, std::cerr);
        }
    }
    std::vector<std::string> names;
    for (const Command& command : commands()) names.emplace_back(command.name);
    std::string message = say(language, "không có lệnh \"", "there is no command \"") + name + "\"";
    if (const auto meant = closest(name, names)) {
        message += say(language, " (ý bạn là \"", " (did you mean \"") + *meant + "\"?)";
    }
    throw UsageError(message);
}

// What stops a run may be thrown before or below all options.
Language language_of(const Arguments& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool apart = i > 0 && arguments[i - 1] == "--lang";
        const std::string value = apart ? "--lang=" + arguments[i] : arguments[i];
        if (value == "--lang=vi") return Language::vietnamese;
        if (value == "--lang=en") return Language::english;
    }
    return language_of_environment();
}

std::string message_of(const std::runtime_error& error, Language language) {
    const auto* both = dynamic_cast<const Bilingual*>(&error);
    const bool vietnamese = language == Language::vietnamese && both != nullptr;
    return vietnamese ? both->vietnamese() : error.what();
}

int run(const Arguments& arguments) {
    const Language language = language_of(arguments);
    if (arguments.empty()) {
        print_usage(std::cerr, language);
        return kCouldNotRun;
    }
    if (arguments.front() == "--version") {
        std::cout << "tonghop " << version() << "\n";
        return kDone;
    }
    if (arguments.front() == "--help") {
        print_usage(std::cout, language);
        return kDone;
    }
    try {
        return run_command(arguments, language);
    } catch (const UsageError& error) {
        std::cerr << "tonghop: " << message_of(error, language) << "\n"
                  << say(language, "Xem: tonghop --help\n", "See: tonghop --help\n");
    } catch (const ConfigError& error) {
        for (const ConfigMistake& mistake : error.mistakes()) print_mistake(mistake, std::cerr);
    } catch (const WorkbookError& error) {
        std::cerr << "tonghop: " << unreadable_reason(error, language) << " (" << error.what()
                  << ")\n";
    } catch (const OutputError& error) {
        std::cerr << "tonghop: " << message_of(error, language) << "\n";
    } catch (const std::exception& error) {
        std::cerr << say(language, "tonghop: lỗi của chương trình, xin báo lại: ",
                         "tonghop: a bug of the program, please report: ")
                  << error.what() << "\n";
    }
    return kCouldNotRun;
}

}  // namespace
}  // namespace tonghop

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    return tonghop::run({argv + 1, argv + argc});
}
