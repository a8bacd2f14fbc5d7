// Number formats that show thousands or millions of what is stored: "#,##0,".
#pragma once

#include <string_view>

namespace tonghop {

/// How many times a format divides by 1000 before it shows a number: the commas directly behind the
/// last digit of its first section. 1 for "#,##0,", 2 for "0.0,,", 0 for "#,##0".
int thousands_hidden(std::string_view number_format);

}  // namespace tonghop
