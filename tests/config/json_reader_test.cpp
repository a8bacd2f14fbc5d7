#include "config/json_reader.hpp"

#include "config/json_parse.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace tonghop;

namespace {

/// A file of one object, and what is said about it.
struct Read {
    explicit Read(std::string text) : source(parse_json("f.json", std::move(text), mistakes)) {}
    ObjectReader object() { return *ValueReader(*source, &source->root(), mistakes).object(); }
    std::string messages() const {
        std::string all;
        for (const ConfigMistake& m : mistakes.list()) all += m.path + ": " + m.message + "\n";
        return all;
    }

    Mistakes mistakes{true};
    std::unique_ptr<JsonSource> source;
};

enum class Colour { red, green };
constexpr auto kColours =
    std::to_array<Choice<Colour>>({{"red", Colour::red, "đỏ"}, {"green", Colour::green, "xanh"}});

}  // namespace

TEST_SUITE("config") {
    TEST_CASE("numbers are exact decimals, written as number or as text") {
        Read file(R"({"a": 0.1, "b": "1177.20", "c": -3, "d": "5/18", "e": 0.036})");
        ObjectReader object = file.object();
        CHECK(object.required("a").decimal() == Decimal::parse("0.1"));
        CHECK(object.required("b").decimal() == Decimal::parse("1177.2"));
        CHECK(object.required("c").decimal() == Decimal(-3));
        CHECK(object.required("d").positive_fraction() == Rational(5, 18));
        CHECK(object.required("e").positive_fraction() == Rational(9, 250));
        object.nothing_else();
        CHECK(file.messages().empty());
    }

    TEST_CASE("an absent optional value reads as nothing, without complaint") {
        Read file("{}");
        ObjectReader object = file.object();
        const ValueReader value = object.optional("a");
        CHECK_FALSE(value.present());
        CHECK(value.text().empty());
        CHECK_FALSE(value.decimal());
        CHECK_FALSE(value.choice(kColours));
        CHECK(value.items().empty());
        CHECK(value.one_or_more().empty());
        CHECK_FALSE(value.object());
        CHECK(file.messages().empty());
    }

    TEST_CASE("a bad value reads as nothing and reading goes on") {
        Read file(R"({"a": {}, "b": true, "c": [], "d": "x", "e": null})");
        ObjectReader object = file.object();
        CHECK(object.required("a").text().empty());
        CHECK_FALSE(object.required("b").decimal());
        CHECK(object.required("c").items(1).empty());
        CHECK_FALSE(object.required("d").integer(0, 5));
        CHECK_FALSE(object.required("e").boolean());
        CHECK(file.messages() ==
              "/a: expected a text in double quotes, found an object\n"
              "/b: expected a number, found true\n"
              "/c: expected at least 1 in the list, found 0; add what is missing\n"
              "/d: expected a number, found the text \"x\"\n"
              "/e: expected true or false, found null\n");
    }

    TEST_CASE("a choice is suggested by its nearest spelling, or by the Vietnamese word for it") {
        Read file(R"({"a": "green", "b": "greem", "c": "Đỏ", "d": "blue"})");
        ObjectReader object = file.object();
        CHECK(object.required("a").choice(kColours) == Colour::green);
        for (const char* key : {"b", "c", "d"}) CHECK_FALSE(object.required(key).choice(kColours));
        CHECK(file.messages() ==
              "/b: there is no \"greem\"; choose one of \"red\", \"green\" (did you mean "
              "\"green\"?)\n"
              "/c: there is no \"Đỏ\"; choose one of \"red\", \"green\" (did you mean \"red\"?)\n"
              "/d: there is no \"blue\"; choose one of \"red\", \"green\"\n");
    }

    TEST_CASE("a note is allowed anywhere, any other key that nobody asked for is a mistake") {
        Read file(R"({"note": 1, "nam": "a", "name": "b"})");
        ObjectReader object = file.object();
        CHECK(object.required("name").text() == "b");
        object.nothing_else();
        CHECK(file.messages() ==
              "/nam: there is no key \"nam\" here; choose one of \"name\" (did you mean "
              "\"name\"?)\n");
    }

    TEST_CASE("one value stands for a list of one") {
        Read file(R"({"a": "x", "b": ["x", "y"], "c": []})");
        ObjectReader object = file.object();
        CHECK(object.required("a").one_or_more().size() == 1);
        CHECK(object.required("b").one_or_more().size() == 2);
        CHECK(file.messages().empty());
        CHECK(object.required("c").one_or_more().empty());
        CHECK_FALSE(file.messages().empty());
    }

    TEST_CASE("a long text is quoted up to a whole letter") {
        std::string text;
        for (int i = 0; i < 60; ++i) text += "ế";
        const std::string shown = in_quotes(text);
        CHECK(shown.size() == 78 + std::string("\"…\"").size());
        CHECK(shown.ends_with("ế…\""));
    }
}
