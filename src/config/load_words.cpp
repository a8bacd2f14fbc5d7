// mappings/words/*.json
#include "base/text.hpp"
#include "config/file_readers.hpp"
#include "config/first_use.hpp"

namespace tonghop {

namespace {

Abbreviation read_abbreviation(ObjectReader& object, FirstUse& once) {
    Abbreviation abbreviation;
    const ValueReader text = object.required("short");
    abbreviation.text = text.text();
    if (abbreviation.text.find(' ') != std::string::npos) {
        text.mistake(say("{0} không phải một chữ viết tắt; ghi một từ, không có dấu cách",
                         "{0} is no abbreviation; write one word without blanks",
                         in_quotes(abbreviation.text)));
    }
    once.add(fold(abbreviation.text), abbreviation.text, text.spot());
    for (const ValueReader& meaning : object.required("means").items(1)) {
        abbreviation.meanings.push_back(meaning.text());
    }
    object.nothing_else();
    return abbreviation;
}

}  // namespace

void read_words(ObjectReader& file, Draft& draft) {
    FirstUse once({"chữ viết tắt", "the abbreviation"}, draft.mistakes);
    for (ObjectReader& abbreviation : file.required("abbreviations").objects()) {
        draft.abbreviations.push_back(read_abbreviation(abbreviation, once));
    }
    file.nothing_else();
}

}  // namespace tonghop
