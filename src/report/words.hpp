// Periods, places, indicators and figures as a reader of the report says them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "config/profile.hpp"
#include "model/amount.hpp"
#include "report/language.hpp"

namespace tonghop {

/// "tháng 6/2024", "quý II/2024", "6 tháng đầu năm 2024", "lũy kế 6 tháng năm 2024".
std::string period_words(const Period& period, Language language);

/// "kế hoạch", "thực hiện", "ước thực hiện".
std::string scenario_words(Scenario scenario, Language language);

/// "xã Vũ Lễ", "thôn Lân Pán, xã Vũ Lễ"; a code nobody knows is given back as it is. Looked up on
/// the last day of `period`; without one, the newest place of that code.
std::string place_words(std::string_view code, const std::optional<Period>& period,
                        const Configuration& config, Language language);

/// Its name in the catalogue; a code nobody knows is given back as it is.
std::string indicator_words(std::string_view code, const Configuration& config, Language language);

/// "1.789,2" or "1,789.2": grouped for reading, every digit kept.
std::string number_words(const Decimal& value, Language language);

/// "1.789,2", "> 92", "10 - 11", "giảm 76", "tăng 17%", "duy trì", "đạt".
std::string amount_words(const Amount& amount, Language language);

/// On one line, and not longer than a sentence can quote: a cell may hold a whole page of text.
std::string shortened(std::string_view text);

/// The first letter as a capital, for the start of a sentence.
std::string capitalised(std::string_view text);
/// The first letter small, for a name with its type inside a sentence ("xã Vũ Lễ").
std::string uncapitalised(std::string_view text);

}  // namespace tonghop
