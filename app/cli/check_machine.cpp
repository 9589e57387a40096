#include <memory>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "app/cli/check_command.h"
#include "app/cli/check_evidence.h"
#include "app/cli/files.h"
#include "model/base/bytes.h"
#include "model/trust/attestation_result.h"
#include "model/trust/boot_log.h"
#include "model/trust/ima_list.h"
#include "model/trust/quote.h"

namespace souverix
{
namespace
{

struct QuoteOptions {
    std::string attest;
    std::string signature;
    std::string key;
    std::optional<std::string> nonce;
    std::optional<std::string> pcrs;
};

/// The values of a --pcrs file; nullopt where none was named.
Result<std::optional<PcrValues>> readPcrs(const std::optional<std::string>& path)
{
    if (!path)
        return std::optional<PcrValues>();
    auto text = readFile(*path);
    if (!text)
        return failWith(text);
    auto values = parsePcrValues(*text);
    if (!values)
        return failWith(values);
    return std::optional<PcrValues>(std::move(*values));
}

Result<CheckResult> runQuote(const QuoteOptions& options)
{
    QuoteQuestion question;
    if (options.nonce) {
        question.nonce = fromHex(*options.nonce);
        if (!question.nonce)
            return badArgument("--nonce", "no hex digits");
    }
    auto pcrs = readPcrs(options.pcrs);
    if (!pcrs)
        return failWith(pcrs);
    question.pcrs = std::move(*pcrs);
    auto attest = readFile(options.attest), signature = readFile(options.signature),
         keyText = readFile(options.key);
    for (auto* file : {&attest, &signature, &keyText}) {
        if (!*file)
            return failWith(*file);
    }
    auto key = PublicKey::parse(*keyText);
    if (!key)
        return failWith(key);
    return checkQuote(*attest, *signature, *key, question);
}

void addQuote(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<QuoteOptions>();
    CLI::App& command = addCheckKind(check, "quote", "A TPM 2.0 quote", exitStatus,
                                     [options](const CheckSetting&) { return runQuote(*options); });
    command.add_option("ATTEST", options->attest, "TPMS_ATTEST")->required();
    command.add_option("SIGNATURE", options->signature, "TPMT_SIGNATURE")->required();
    command.add_option("--ak", options->key, "The attestation key, PEM or DER")->required();
    command.add_option("--nonce", options->nonce, "The nonce it must hold, in hex");
    command.add_option("--pcrs", options->pcrs, "The register values it must cover, as JSON");
}

void addEventLog(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<QuoteOptions>();
    CLI::App& command =
        addCheckKind(check, "eventlog", "A TCG boot log", exitStatus,
                     [options](const CheckSetting&) -> Result<CheckResult> {
                         const auto pcrs = readPcrs(options->pcrs);
                         if (!pcrs)
                             return tl::unexpected(pcrs.error());
                         return readFile(options->attest).map([&](const std::string& log) {
                             return checkBootLog(log, *pcrs);
                         });
                     });
    command.add_option("FILE", options->attest, "The log")->required();
    command.add_option("--pcrs", options->pcrs, "The register values it must lead to, as JSON");
}

void addIma(CLI::App& check, int& exitStatus)
{
    const auto file = std::make_shared<std::string>();
    addCheckKind(check, "ima", "An IMA measurement list", exitStatus,
                 [file](const CheckSetting&) { return readFile(*file).map(checkImaList); })
        .add_option("FILE", *file, "The list")
        ->required();
}

struct EarOptions {
    std::string token;
    std::string key;
};

void addEar(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<EarOptions>();
    CLI::App& command = addCheckKind(check, "ear", "An EAR attestation result", exitStatus,
                                     [options](const CheckSetting& setting) -> Result<CheckResult> {
                                         auto text = readFile(options->key);
                                         if (!text)
                                             return failWith(text);
                                         auto key = parseJwk(*text);
                                         if (!key)
                                             return failWith(key);
                                         auto token = readFile(options->token);
                                         if (!token)
                                             return failWith(token);
                                         return checkAttestationResult(*token, *key, setting.time);
                                     });
    command.add_option("TOKEN", options->token, "The token")->required();
    command.add_option("--key", options->key, "The verifier's key, a JWK")->required();
}

} // namespace

void addCheckMachine(CLI::App& check, int& exitStatus)
{
    addQuote(check, exitStatus);
    addEventLog(check, exitStatus);
    addIma(check, exitStatus);
    addEar(check, exitStatus);
}

} // namespace souverix
