#include "model/trust/statement.h"

#include <algorithm>

#include "model/crypto/digest.h"
#include "model/event/json.h"
#include "model/trust/json_fields.h"

namespace souverix
{
namespace
{

constexpr std::string_view kTypes[] = {"https://in-toto.io/Statement/v1",
                                       "https://in-toto.io/Statement/v0.1"};

tl::unexpected<Error> wrong(const char* what)
{
    return fail(ErrorCode::Malformed, what, "bad-statement");
}

Result<Statement::Subject> readSubject(const nlohmann::json& document)
{
    Statement::Subject subject;
    const auto digest = document.is_object() ? document.find("digest") : document.end();
    if (!document.is_object() || digest == document.end() || !digest->is_object() ||
        digest->empty())
        return wrong("a subject without a digest");
    if (const std::string* name = textAt(document, {"name"}))
        subject.name = *name;
    for (const auto& [algorithm, value] : digest->items()) {
        if (!value.is_string())
            return wrong("a digest that is no string");
        subject.digests[algorithm] = value.get<std::string>();
    }
    return subject;
}

bool isSameHex(std::string_view text, std::string_view bytes)
{
    const auto read = fromHex(text);
    return read && *read == bytes;
}

} // namespace

Result<Statement> parseStatement(std::string_view json)
{
    auto document = parseStrictJson(json);
    if (!document)
        return failWith(document);
    if (!document->is_object())
        return wrong("a statement is an object");
    const std::string* type = textAt(*document, {"_type"});
    const std::string* predicateType = textAt(*document, {"predicateType"});
    if (!type || std::find(std::begin(kTypes), std::end(kTypes), *type) == std::end(kTypes))
        return wrong("a statement of another '_type'");
    if (!predicateType || predicateType->empty())
        return wrong("'predicateType' is required");
    Statement statement;
    statement.predicateType = *predicateType;
    const auto subjects = document->find("subject");
    if (subjects == document->end() || !subjects->is_array() || subjects->empty())
        return wrong("'subject' is an array that is not empty");
    for (const auto& one : *subjects) {
        auto subject = readSubject(one);
        if (!subject)
            return failWith(subject);
        statement.subjects.push_back(std::move(*subject));
    }
    if (const auto predicate = document->find("predicate"); predicate != document->end())
        statement.predicate = std::move(*predicate);
    return statement;
}

bool namesContent(const Statement& statement, std::string_view content)
{
    std::map<std::string, std::string> digests;
    for (const HashKind kind : {HashKind::Sha256, HashKind::Sha384, HashKind::Sha512})
        digests[std::string(nameOf(kind))] = digestOf(kind, content);
    return std::any_of(statement.subjects.begin(), statement.subjects.end(),
                       [&](const auto& subject) {
                           bool agrees = false;
                           for (const auto& [algorithm, hex] : subject.digests) {
                               const auto known = digests.find(algorithm);
                               if (known == digests.end())
                                   continue;
                               if (!isSameHex(hex, known->second))
                                   return false;
                               agrees = true;
                           }
                           return agrees;
                       });
}

bool namesSha256(const Statement& statement, const Hash& hash)
{
    return std::any_of(
        statement.subjects.begin(), statement.subjects.end(), [&](const auto& subject) {
            const auto digest = subject.digests.find("sha256");
            return digest != subject.digests.end() && isSameHex(digest->second, asBytes(hash));
        });
}

} // namespace souverix
