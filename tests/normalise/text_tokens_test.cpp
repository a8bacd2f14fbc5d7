#include "normalise/text_tokens.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace tonghop;

TEST_SUITE("normalise") {
    TEST_CASE("a text is cut into words, digits and signs") {
        struct Row {
            std::string_view text;
            std::string_view want;  ///< tokens between bars; "_" stands before one after a blank
        };
        const Row rows[] = {
            {"trên 92%", "_trên|_92|%"},
            {"12.500con", "_12|.|500|con"},
            {"m³ và m<sup>3</sup>", "_m3|_và|_m<sup>3</sup>"},
            {"BC_T5", "_bc|_|t|5"},
            {"≥5", "_≥|5"},
            {"<sup>", "_<|sup|>"},
            {"", ""},
        };
        for (const Row& row : rows) {
            const std::string text(row.text);
            CAPTURE(text);
            std::string line;
            for (const TextToken& token : text_tokens(text)) {
                line += (line.empty() ? "" : "|") + std::string(token.after_blank ? "_" : "") +
                        token.folded;
            }
            CHECK(line == row.want);
        }
    }

    TEST_CASE("plain text has one form of every blank, dash, digit and letter") {
        CHECK(plain_text(" 1\u00A0234\t\u2212 5 ") == "1 234 - 5");
        CHECK(plain_text("１２％ （ａ）") == "12% (a)");
        CHECK(plain_text("tre\u0302n\u200B") == "trên");
        CHECK(plain_text("a\xFF") == "a\uFFFD");
    }

    TEST_CASE("capitals inside a word begin a new one") {
        CHECK(split_camel_case("BCVuLeT5") == "BC Vu Le T5");
        CHECK(split_camel_case("ĐồngÝ") == "Đồng Ý");
        CHECK(split_camel_case("THÁNG 6") == "THÁNG 6");
        CHECK(split_camel_case("TTBacSon_6") == "TT Bac Son_6");
    }

    TEST_CASE("neighbouring tokens give back the text between them as written") {
        const std::string text = "50 triệu đồng / người";
        const std::vector<TextToken> tokens = text_tokens(text);
        CHECK(written_span(Tokens(tokens).subspan(1)) == "triệu đồng / người");
        CHECK(written_span(Tokens(tokens).first(0)).empty());
    }
}
