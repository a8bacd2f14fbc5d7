// The three ways a run can stop. Bad data in a workbook is none of them: it becomes a Finding.
// Each is caught once, in cli/main, and ends the program with exit code 2.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tonghop {

/// The command line asks for something that cannot be done (unknown option, missing argument).
class UsageError : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

/// One mistake in a configuration file, addressed as an editor would: file, line, column, JSON
/// path.
struct ConfigMistake {
    std::string file;
    std::size_t line = 0;    ///< 1-based; 0 when the file could not be read at all
    std::size_t column = 0;  ///< 1-based, in bytes
    std::string path;        ///< JSON pointer, "/table/columns/2/scenario"
    std::string message;     ///< found, expected, remedy, in one sentence
};

/// A configuration has mistakes: all of them, not the first one.
class ConfigError : public std::runtime_error {
 public:
    explicit ConfigError(std::vector<ConfigMistake> mistakes)
        : std::runtime_error("configuration has mistakes"), mistakes_(std::move(mistakes)) {}
    const std::vector<ConfigMistake>& mistakes() const { return mistakes_; }

 private:
    std::vector<ConfigMistake> mistakes_;
};

/// Results cannot be written (folder not writable, disk full).
class OutputError : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

/// Why a workbook cannot be read. The pipeline turns it into one finding and goes on.
enum class WorkbookFault {
    not_a_file,          ///< a folder, a pipe, a device, or missing
    empty_file,          ///< zero bytes
    too_large,           ///< above a documented limit
    not_a_workbook,      ///< none of the formats we know (a picture, a program ...)
    other_document,      ///< a document of another program: Word, PDF, PowerPoint
    format_unsupported,  ///< a workbook in a format not read (.xlsb)
    encrypted,           ///< protected by a password
    lock_file,           ///< the "~$" file Excel leaves while a workbook is open
    truncated,           ///< cut off: the end of the archive is missing
    damaged              ///< contradicts itself or its format
};

/// A limit that may be raised, and what it was: "cells", 40000000.
struct ExceededLimit {
    std::string name;
    std::uint64_t value = 0;
};

/// A workbook cannot be read. `detail` is English and technical ("central directory: entry 3 ...");
/// what a clerk reads is rendered from `fault`.
class WorkbookError : public std::runtime_error {
 public:
    WorkbookError(WorkbookFault fault, const std::string& detail)
        : std::runtime_error(detail), fault_(fault) {}
    /// Too large, by a limit that may be raised.
    WorkbookError(const std::string& detail, ExceededLimit limit)
        : std::runtime_error(detail), fault_(WorkbookFault::too_large), limit_(std::move(limit)) {}
    WorkbookFault fault() const { return fault_; }
    /// nullptr if it is refused for another reason.
    const ExceededLimit* exceeded() const { return limit_ ? &*limit_ : nullptr; }

 private:
    WorkbookFault fault_;
    std::optional<ExceededLimit> limit_;
};

}  // namespace tonghop
