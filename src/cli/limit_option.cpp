#include "cli/limit_option.hpp"

#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/common_options.hpp"

namespace tonghop {
namespace {

std::string all_names() {
    std::string names;
    for (const LimitRow& row : limit_rows()) {
        if (!names.empty()) names += ", ";
        names += row.name;
    }
    return names;
}

std::optional<std::uint64_t> parse_count(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

void raise(const std::string& wanted, ReadLimits& limits, Language messages) {
    const std::size_t equals = wanted.find('=');
    const auto value = equals == std::string::npos
                           ? std::nullopt
                           : parse_count(std::string_view(wanted).substr(equals + 1));
    if (!value) {
        throw UsageError(say(messages, "--limit: cần TÊN=SỐ như cells=80000000, gặp \"",
                             "--limit: expected NAME=N such as cells=80000000, found \"") +
                         wanted + "\"");
    }
    const std::string name = wanted.substr(0, equals);
    const LimitRow* const row = find_limit(name);
    if (row == nullptr) {
        throw UsageError(fmt::format(
            fmt::runtime(say(messages, "--limit: không có giới hạn \"{}\"; chọn một trong: {}",
                             "--limit: there is no limit \"{}\"; choose one of: {}")),
            name, all_names()));
    }
    const std::uint64_t least = value_of(ReadLimits{}, row->limit);
    if (*value < least || !set_limit(limits, row->limit, *value)) {
        throw UsageError(fmt::format(
            fmt::runtime(say(messages, "--limit {}: cần một số từ {} (mặc định) đến {}, gặp {}",
                             "--limit {}: expected a number from {} (the default) to {}, found "
                             "{}")),
            name, least, most_of(row->limit), *value));
    }
}

}  // namespace

std::string describe_limit_option(Language language) {
    return say(language, "nâng một giới hạn khi đọc tệp (docs/limits.md), lặp lại được: ",
               "raise a limit on reading workbooks (docs/limits.md), may be repeated: ") +
           all_names();
}

void raise_limits(const std::vector<std::string>& wanted, ReadLimits& limits, Language messages) {
    for (const std::string& one : wanted) raise(one, limits, messages);
}

}  // namespace tonghop
