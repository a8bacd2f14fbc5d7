#include <doctest/doctest.h>

#include <fmt/format.h>

#include <vector>

#include "formula/syntax.hpp"

namespace tonghop {
namespace {

// The tree in postfix notation: "A1 2 ^".
std::string postfix(const std::string& formula) {
    static const std::vector<std::string> kSigns = {"+", "-",  "*", "/",  "^",   "&",   "=", "<>",
                                                    "<", "<=", ">", ">=", "neg", "pos", "%"};
    const FormulaTree tree = parse_formula(formula);
    if (!tree.is_usable()) return "no tree: " + tree.fault;
    std::string text;
    for (const FormulaNode& node : tree.nodes) {
        text += text.empty() ? "" : " ";
        switch (node.kind) {
            case FormulaNode::Kind::number:
                text += fmt::format("{}", node.number);
                break;
            case FormulaNode::Kind::boolean:
                text += node.number != 0 ? "true" : "false";
                break;
            case FormulaNode::Kind::text:
                text += "'" + tree.texts[node.index] + "'";
                break;
            case FormulaNode::Kind::area: {
                const SheetArea& area = tree.areas[node.index];
                text += (area.sheet.empty() ? "" : area.sheet + "!") + area.range.to_string();
                break;
            }
            case FormulaNode::Kind::operation:
                text += kSigns[static_cast<std::size_t>(node.operation)];
                break;
            case FormulaNode::Kind::call:
                text += tree.texts[node.index] + "/" + std::to_string(node.children);
                break;
            case FormulaNode::Kind::absent:
                text += "_";
                break;
            case FormulaNode::Kind::error:
            case FormulaNode::Kind::unknown:
                text += "<" + tree.texts[node.index] + ">";
                break;
        }
        text += node.by_element ? "." : "";
    }
    return text;
}

struct Case {
    std::string formula;
    std::string tree;
};

}  // namespace

TEST_SUITE("formula") {
    TEST_CASE("a formula becomes a tree as Excel reads it") {
        const std::vector<Case> cases = {
            {"1+2*3", "1 2 3 * +"},
            {"=1+2", "1 2 +"},
            {"(1+2)*3", "1 2 + 3 *"},
            {"2^3^2", "2 3 ^ 2 ^"},
            {"-2^2", "2 neg 2 ^"},
            {"2^-2", "2 2 neg ^"},
            {"--A1", "A1 neg neg"},
            {"-5%", "5 neg %"},
            {"50%*2", "50 % 2 *"},
            {"1-2-3", "1 2 - 3 -"},
            {"A1&\"a\"\"b\"=B1", "A1 'a\"b' & B1 ="},
            {"1<=2", "1 2 <="},
            {"A1<>\"\"", "A1 '' <>"},
            {"SUM(B5:B8)", "B5:B8 SUM/1"},
            {"SUM(B8:B5,$C$1)", "B5:B8 C1 SUM/2"},
            {"TRUE()", "TRUE/0"},
            {"IF(true,,2)", "true _ 2 IF/3"},
            {"IF(A1,)", "A1 _ IF/2"},
            {"_xlfn.IFS(A1,1)", "A1 1 IFS/2"},
            {"SUM(A:A)", "A1:A1048576 SUM/1"},
            {"SUM(2:2)", "A2:XFD2 SUM/1"},
            {"Sheet2!A1+'Tổng hợp T6'!$B$2", "Sheet2!A1 Tổng hợp T6!B2 +"},
            {"T6!A1", "T6!A1"},
            {"'It''s'!A1", "It's!A1"},
            {"SUMPRODUCT(A1:A2*2)+1", "A1:A2. 2. *. SUMPRODUCT/1 1 +"},
            {"T5:T7!A1", "<reference through sheets>"},
            {"[1]Sheet1!A1", "<external reference>"},
            {"'[1]Tổng hợp'!A1", "<external reference>"},
            {"Tax*2", "<defined name> 2 *"},
            {"T6!Tax", "<defined name>"},
            {"Table1[[#This Row],[a]]", "<defined name>"},
            {"SUM({1,2})", "<array constant> SUM/1"},
            {"#DIV/0!", "<#DIV/0!>"},
            {"#REF!A1+Sheet2!#REF!", "<#REF!> <#REF!> +"},
            {" 1 +\n2 ", "1 2 +"},
            {".5", "0.5"},
            {"1.5E-3", "0.0015"},
            {"1E", "no tree: syntax"},
            {"A1:B2 B1:B3", "no tree: intersection"},
            {"SUM((A1,B2))", "no tree: union"},
            {"A1:INDEX(A:A,3)", "no tree: computed range"},
            {"", "no tree: no text"},
            {"1+", "no tree: syntax"},
            {"(1", "no tree: syntax"},
            {"1)", "no tree: syntax"},
            {")", "no tree: syntax"},
            {"SUM(1", "no tree: syntax"},
            {",", "no tree: syntax"},
            {"1,2", "no tree: syntax"},
            {"()", "no tree: syntax"},
            {"A1 B1", "no tree: intersection"},
            {"\"a", "no tree: syntax"},
            {"'T6", "no tree: syntax"},
            {"{1,2", "no tree: syntax"},
            {"#", "no tree: syntax"},
            {"$", "no tree: syntax"},
            {"1;2", "no tree: syntax"},
            {"9E999", "no tree: syntax"},
        };
        for (const Case& c : cases) {
            CAPTURE(c.formula);
            CHECK(postfix(c.formula) == c.tree);
        }
    }

    TEST_CASE("a formula with a SUBTOTAL is known, however deep it stands") {
        CHECK(parse_formula("ROUND(SUBTOTAL(9,A1:A3),0)").has_subtotal);
        CHECK(parse_formula("aggregate(9,5,A1:A3)").has_subtotal);
        CHECK_FALSE(parse_formula("\"SUBTOTAL(9,A1)\"").has_subtotal);
    }
}

}  // namespace tonghop
