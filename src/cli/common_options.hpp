// Options that every command takes, and how a command line becomes typed values.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

#include "base/error.hpp"
#include "formats/read_limits.hpp"
#include "report/language.hpp"

namespace tonghop {

/// --lang, --quiet and --help.
struct CommonOptions {
    Language reports = Language::vietnamese;   ///< --lang; Vietnamese unless said otherwise
    Language messages = Language::vietnamese;  ///< --lang, else English where LANG says "en"
    bool quiet = false;
    bool help = false;
};

/// The language of messages before any option is read, from LC_ALL, LC_MESSAGES and LANG.
Language language_of_environment();

/// Chooses the wording of a message.
inline std::string say(Language language, const char* vietnamese, const char* english) {
    return language == Language::vietnamese ? vietnamese : english;
}

/// One command's options and arguments; common options are added to both `visible` and the parse.
class CommandLine {
 public:
    /// `usage` is the line printed above the options by --help.
    CommandLine(std::string usage, Language language);

    /// Options of the command itself; add them before `parse`.
    boost::program_options::options_description& options() { return visible_; }
    /// Takes --limit, for commands that read workbooks; `limits` are raised by `parse`.
    void offer_limits(ReadLimits& limits);
    /// Arguments without a name go to `name` (all of them, or the first only).
    void positional(const char* name, int count);

    /// Throws UsageError. After --help the values are not to be looked at.
    boost::program_options::variables_map parse(const std::vector<std::string>& arguments,
                                                CommonOptions& common);
    void print_help(std::ostream& out) const;

 private:
    std::string usage_;
    Language language_;
    ReadLimits* limits_ = nullptr;
    std::vector<std::string> raised_;
    boost::program_options::options_description visible_;
    boost::program_options::options_description hidden_;
    boost::program_options::positional_options_description positional_;
};

/// "file:line:column: /json/path: message", as compilers do; what is not known is left out.
void print_mistake(const ConfigMistake& mistake, std::ostream& out);

}  // namespace tonghop
