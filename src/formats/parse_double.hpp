// Numbers as XML Schema writes them (xsd:double without INF and NaN), correctly rounded.
#pragma once

#include <optional>
#include <string_view>

namespace tonghop {

/// Blanks around the number are allowed. Nothing for what is not a number or not finite.
std::optional<double> parse_double(std::string_view text);

/// The same where eight bytes can be read from any place of `text` on, as in an XmlWindow.
std::optional<double> parse_padded_double(std::string_view text);

}  // namespace tonghop
