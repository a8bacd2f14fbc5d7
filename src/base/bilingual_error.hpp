// An error for a reader whose language is not known where it is thrown.
#pragma once

#include <string>
#include <utility>

namespace tonghop {

class Bilingual {
 public:
    explicit Bilingual(std::string vietnamese) : vietnamese_(std::move(vietnamese)) {}
    virtual ~Bilingual() = default;
    const std::string& vietnamese() const { return vietnamese_; }

 private:
    std::string vietnamese_;
};

/// A UsageError or OutputError whose what() is English and that is a Bilingual too.
template <typename Error>
class InBothLanguages : public Error, public Bilingual {
 public:
    InBothLanguages(const std::string& english, std::string vietnamese)
        : Error(english), Bilingual(std::move(vietnamese)) {}
};

}  // namespace tonghop
