// mappings/places/*.json
#include "config/file_readers.hpp"

namespace tonghop {

namespace {

constexpr auto kTypes =
    std::to_array<Choice<PlaceType>>({{"village", PlaceType::village, "thôn"},
                                      {"commune", PlaceType::commune, "xã"},
                                      {"town", PlaceType::town, "thị trấn"},
                                      {"ward", PlaceType::ward, "phường"},
                                      {"district", PlaceType::district, "huyện"},
                                      {"province", PlaceType::province, "tỉnh"}});

/// Digits in the codes of Decision 124/2004/QĐ-TTg; a code with other characters is one of our own.
std::size_t official_digits(PlaceType type) {
    switch (type) {
        case PlaceType::province:
            return 2;
        case PlaceType::district:
            return 3;
        default:
            return 5;
    }
}

void check_code(const Place& place, const ValueReader& code) {
    const bool official = place.code.find_first_not_of("0123456789") == std::string::npos;
    if (!official || place.type == PlaceType::village || !code.is_text()) return;
    const std::size_t digits = official_digits(place.type);
    if (place.code.size() == digits) return;
    code.mistake(say("mã {0} có {1} chữ số, cần {2}; giữ cả số 0 ở đầu",
                     "the code {0} has {1} digits, expected {2}; keep its leading zeros",
                     in_quotes(place.code), place.code.size(), digits));
}

Successor read_successor(const ValueReader& value, Draft& draft) {
    Successor successor;
    if (!value.is_object()) {
        successor.code = value.reference(draft.place_codes);
        return successor;
    }
    ObjectReader object = *value.object();
    successor.code = object.required("code").reference(draft.place_codes);
    successor.partial = object.optional("partial").boolean().value_or(false);
    object.nothing_else();
    return successor;
}

Place read_place(ObjectReader& object, Draft& draft) {
    Place place;
    const ValueReader code = object.required("code");
    place.code = code.text();
    place.name = object.required("name").text();
    place.type = object.required("type").choice(kTypes).value_or(PlaceType::village);
    check_code(place, code);
    place.parent = object.optional("parent").reference(draft.place_codes);
    place.valid_from = object.optional("valid_from").day();
    const ValueReader valid_to = object.optional("valid_to");
    place.valid_to = valid_to.day();
    if (!place.valid_to.empty() && place.valid_to < place.valid_from) {
        valid_to.mistake(say("ngày cuối {0} trước ngày đầu {1}; sửa một trong hai",
                             "the last day {0} is before the first day {1}; correct one of them",
                             place.valid_to, place.valid_from));
    }
    for (const ValueReader& alias : object.optional("aliases").items()) {
        place.aliases.push_back(alias.text());
    }
    const ValueReader successors = object.optional("successors");
    for (const ValueReader& successor : successors.items()) {
        place.successors.push_back(read_successor(successor, draft));
    }
    if (successors.present() && !valid_to.present()) {
        successors.mistake(
            say("nơi còn hiệu lực không có nơi kế tục; thêm \"valid_to\", hoặc bỏ "
                "\"successors\"",
                "a place still valid has no successors; add \"valid_to\", or remove "
                "\"successors\""));
    }
    object.nothing_else();
    return place;
}

}  // namespace

void read_places(ObjectReader& file, Draft& draft) {
    for (ObjectReader& place : file.required("places").objects()) {
        draft.places.push_back({read_place(place, draft), place});
    }
    file.nothing_else();
}

}  // namespace tonghop
