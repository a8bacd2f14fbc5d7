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

std::string read_phrase(const ValueReader& value, FirstUse& once) {
    const std::string phrase = value.text();
    once.add(fold(phrase), phrase, value.spot());
    return phrase;
}

}  // namespace

void read_words(ObjectReader& file, Draft& draft) {
    FirstUse once({"chữ viết tắt", "the abbreviation"}, draft.mistakes);
    for (ObjectReader& abbreviation : file.optional("abbreviations").objects()) {
        draft.abbreviations.push_back(read_abbreviation(abbreviation, once));
    }
    FirstUse phrases({"cụm từ", "the phrase"}, draft.mistakes);
    for (const ValueReader& phrase : file.optional("left_out").items()) {
        draft.wording.left_out.push_back(read_phrase(phrase, phrases));
    }
    for (const ValueReader& group : file.optional("same").items()) {
        auto& same = draft.wording.same.emplace_back();
        for (const ValueReader& phrase : group.items(2)) {
            same.push_back(read_phrase(phrase, phrases));
        }
    }
    file.nothing_else();
}

}  // namespace tonghop
