// The language of reports and messages.
#pragma once

namespace tonghop {

enum class Language { vietnamese, english };

}  // namespace tonghop
