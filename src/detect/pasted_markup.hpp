// Labels and headers that were pasted from a web page.
#pragma once

#include <string>
#include <string_view>

namespace tonghop {

/// `text` without tags and entities; m<sup>3</sup> loses its own.
std::string without_markup(std::string_view text);

}  // namespace tonghop
