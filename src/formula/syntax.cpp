#include "formula/syntax.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "base/text.hpp"
#include "formula/token.hpp"

namespace tonghop {
namespace {

using Kind = FormulaNode::Kind;

struct OperatorRow {
    std::string_view text;
    Operation operation;
    int binding;  // the greater the tighter
};

// ECMA-376 part 1, 18.17.2.2. The minus before a value binds tighter than "^": -2^2 is 4.
constexpr std::array<OperatorRow, 12> kBinary = {{{"+", Operation::add, 3},
                                                  {"-", Operation::subtract, 3},
                                                  {"*", Operation::multiply, 4},
                                                  {"/", Operation::divide, 4},
                                                  {"^", Operation::power, 5},
                                                  {"&", Operation::join, 2},
                                                  {"=", Operation::equal, 1},
                                                  {"<>", Operation::unequal, 1},
                                                  {"<", Operation::less, 1},
                                                  {"<=", Operation::less_or_equal, 1},
                                                  {">", Operation::greater, 1},
                                                  {">=", Operation::greater_or_equal, 1}}};
constexpr int kSignBinding = 7;

// The plain name of a function: later versions of Excel put "_xlfn." before those they added.
std::string function_name(std::string_view written) {
    for (const std::string_view prefix : {"_xlfn.", "_xlws.", "_XLFN.", "_XLWS."}) {
        if (written.starts_with(prefix)) written.remove_prefix(prefix.size());
    }
    return to_upper(to_valid_utf8(written));
}

std::string text_literal(std::string_view written) {
    std::string text;
    for (std::size_t at = 1; at + 1 < written.size(); ++at) {
        text += written[at];
        if (written[at] == '"') ++at;
    }
    return nfc(to_valid_utf8(text));
}

/// Operators wait on a stack until one that binds less, or a closing bracket, comes (Dijkstra's
/// shunting yard), so that depth costs memory of the heap only.
class Parser {
 public:
    explicit Parser(std::string_view formula) : tokens_(formula) {}

    FormulaTree parse() {
        Token token;
        while (tree_.fault.empty() && tokens_.next(token)) {
            if (wants_operand_) {
                take_operand(token);
            } else {
                take_behind_operand(token);
            }
        }
        if (tree_.fault.empty() && wants_operand_) refuse("syntax");
        while (tree_.fault.empty() && !waiting_.empty()) {
            if (waiting_.back().kind != Waiting::Kind::operation) refuse("syntax");
            reduce();
        }
        return std::move(tree_);
    }

 private:
    struct Waiting {
        enum class Kind { operation, bracket, call };
        Kind kind;
        Operation operation = Operation::add;
        int binding = 0;
        std::uint32_t children = 0;  // of an operation; arguments so far of a call
        std::uint32_t name = 0;      // of a call
        bool is_sumproduct = false;
    };

    void refuse(std::string_view fault) {
        if (tree_.fault.empty()) tree_.fault = fault;
    }
    std::uint32_t keep(std::string text) {
        tree_.texts.push_back(std::move(text));
        return static_cast<std::uint32_t>(tree_.texts.size() - 1);
    }
    void add(Kind kind, std::uint32_t index = 0, double number = 0) {
        FormulaNode node;
        node.kind = kind;
        node.index = index;
        node.number = number;
        node.by_element = sumproducts_ > 0;
        tree_.nodes.push_back(node);
        wants_operand_ = false;
    }
    // The operation on top of the stack has all its operands.
    void reduce() {
        if (waiting_.empty()) return;
        FormulaNode node;
        node.kind = Kind::operation;
        node.operation = waiting_.back().operation;
        node.children = waiting_.back().children;
        node.by_element = sumproducts_ > 0;
        tree_.nodes.push_back(node);
        waiting_.pop_back();
    }
    void reduce_down_to(int binding) {
        while (!waiting_.empty() && waiting_.back().kind == Waiting::Kind::operation &&
               waiting_.back().binding >= binding) {
            reduce();
        }
    }
    void take_operand(const Token& token);
    void take_sign(const Token& token);
    void take_number(const Token& token);
    void take_function(const Token& token);
    void take_behind_operand(const Token& token);
    void take_operator(const Token& token);
    void close(bool argument_is_absent);
    void take_comma(bool argument_is_absent);

    Tokens tokens_;
    FormulaTree tree_;
    std::vector<Waiting> waiting_;
    bool wants_operand_ = true;
    std::size_t sumproducts_ = 0;  // open around what is read
};

void Parser::take_operand(const Token& token) {
    switch (token.kind) {
        case TokenKind::number:
            return take_number(token);
        case TokenKind::text:
            return add(Kind::text, keep(text_literal(token.text)));
        case TokenKind::boolean:
            return add(Kind::boolean, 0, (token.text[0] | 0x20) == 't' ? 1 : 0);
        case TokenKind::error: {
            const std::size_t mark = token.text.find('#');
            const bool ref = token.text.substr(mark).starts_with("#REF!");
            return add(Kind::error, keep(ref ? "#REF!" : std::string(token.text.substr(mark))));
        }
        case TokenKind::reference:
            tree_.areas.push_back(
                {nfc(to_valid_utf8(unquoted_sheet(token.sheet))), token.reference->range()});
            return add(Kind::area, static_cast<std::uint32_t>(tree_.areas.size() - 1));
        case TokenKind::external:
            return add(Kind::unknown, keep("external reference"));
        case TokenKind::many_sheets:
            return add(Kind::unknown, keep("reference through sheets"));
        case TokenKind::name:
            return add(Kind::unknown, keep("defined name"));
        case TokenKind::array:
            return add(Kind::unknown, keep("array constant"));
        case TokenKind::function:
            return take_function(token);
        case TokenKind::open:
            waiting_.push_back({Waiting::Kind::bracket});
            return;
        case TokenKind::close:
        case TokenKind::comma:
            if (waiting_.empty() || waiting_.back().kind != Waiting::Kind::call) {
                return refuse("syntax");
            }
            return token.kind == TokenKind::comma ? take_comma(true) : close(true);
        case TokenKind::operation:
            return take_sign(token);
        case TokenKind::bad:
            break;
    }
    refuse("syntax");
}

void Parser::take_sign(const Token& token) {
    if (token.text != "-" && token.text != "+") return refuse("syntax");
    const Operation sign = token.text == "-" ? Operation::negate : Operation::plus;
    waiting_.push_back({Waiting::Kind::operation, sign, kSignBinding, 1});
}

void Parser::take_number(const Token& token) {
    double number = 0;
    const char* const end = token.text.data() + token.text.size();
    const auto result = std::from_chars(token.text.data(), end, number);
    if (result.ec != std::errc() || result.ptr != end) return refuse("syntax");
    add(Kind::number, 0, number);
}

void Parser::take_function(const Token& token) {
    Waiting call{Waiting::Kind::call};
    std::string name = function_name(token.text);
    call.is_sumproduct = name == "SUMPRODUCT";
    sumproducts_ += call.is_sumproduct ? 1 : 0;
    // A cell with either of them is left out by any SUBTOTAL over it.
    tree_.has_subtotal = tree_.has_subtotal || name == "SUBTOTAL" || name == "AGGREGATE";
    call.name = keep(std::move(name));
    waiting_.push_back(call);
    Token open;
    tokens_.next(open);  // a function is one because this follows
}

void Parser::take_behind_operand(const Token& token) {
    switch (token.kind) {
        case TokenKind::operation:
            return take_operator(token);
        case TokenKind::close:
            return close(false);
        case TokenKind::comma:
            return take_comma(false);
        case TokenKind::bad:
            return refuse("syntax");
        default:
            // A blank between two references means what both have in common.
            return refuse(token.behind_blank ? "intersection" : "syntax");
    }
}

void Parser::take_operator(const Token& token) {
    if (token.text == "%") {
        reduce_down_to(kSignBinding);
        waiting_.push_back({Waiting::Kind::operation, Operation::per_cent, kSignBinding, 1});
        return reduce();
    }
    for (const OperatorRow& row : kBinary) {
        if (row.text != token.text) continue;
        reduce_down_to(row.binding);
        waiting_.push_back({Waiting::Kind::operation, row.operation, row.binding, 2});
        wants_operand_ = true;
        return;
    }
    refuse("computed range");  // INDEX(...):B6
}

void Parser::take_comma(bool argument_is_absent) {
    if (argument_is_absent) add(Kind::absent);
    reduce_down_to(0);
    if (waiting_.empty()) return refuse("syntax");
    if (waiting_.back().kind == Waiting::Kind::bracket) return refuse("union");
    ++waiting_.back().children;
    wants_operand_ = true;
}

void Parser::close(bool argument_is_absent) {
    // F() has no argument, F(1,) has two.
    const bool no_arguments = argument_is_absent && waiting_.back().children == 0;
    if (argument_is_absent && !no_arguments) add(Kind::absent);
    reduce_down_to(0);
    if (waiting_.empty()) return refuse("syntax");
    const Waiting closed = waiting_.back();
    waiting_.pop_back();
    wants_operand_ = false;
    if (closed.kind == Waiting::Kind::bracket) return;
    sumproducts_ -= closed.is_sumproduct ? 1 : 0;
    add(Kind::call, closed.name);
    tree_.nodes.back().children = closed.children + (no_arguments ? 0 : 1);
}

}  // namespace

FormulaTree parse_formula(std::string_view formula) {
    if (formula.starts_with('=')) formula.remove_prefix(1);
    FormulaTree tree;
    if (formula.empty()) {
        tree.fault = "no text";
    } else if (formula.size() > kLongestFormula) {
        tree.fault = "length";
    } else {
        tree = Parser(formula).parse();
    }
    if (!tree.is_usable()) {
        tree.nodes.clear();
        tree.areas.clear();
    }
    return tree;
}

}  // namespace tonghop
