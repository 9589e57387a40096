#include "app/cli/check_crypto.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/cli/check_command.h"
#include "app/cli/files.h"
#include "model/crypto/certificate.h"
#include "model/crypto/certificate_path.h"
#include "model/crypto/public_key.h"
#include "model/crypto/timestamp.h"

namespace souverix
{
namespace
{

struct SignatureOptions {
    std::string algorithm;
    std::string key;
    std::string message;
    std::string signature;
};

struct CertOptions {
    std::string leaf;
    std::vector<std::string> anchors;
    std::vector<std::string> untrusted;
    std::vector<std::string> lists;
    std::string purpose = "any";
    std::optional<std::string> name;
    std::optional<int> maxAuthorities;
};

struct TsrOptions {
    std::string response;
    std::vector<std::string> anchors;
    std::vector<std::string> untrusted;
    std::optional<std::string> data;
    std::optional<std::string> query;
};

// All certificates, or lists, of several files.
template <class T>
Result<std::vector<T>> readAll(const std::vector<std::string>& files)
{
    std::vector<T> all;
    for (const std::string& file : files) {
        auto some =
            readFile(file).and_then([](const std::string& bytes) { return T::parseAll(bytes); });
        if (!some)
            return fail(some.error().code, file + ": " + some.error().detail, some.error().reason);
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

CLI::Option* addFiles(CLI::App& command, const std::string& name, std::vector<std::string>& files,
                      const std::string& description)
{
    // One value each, or the option would swallow a file behind it.
    return command.add_option(name, files, description)->allow_extra_args(false);
}

Result<CheckResult> runSignature(const SignatureOptions& options)
{
    const auto algorithm = parseSignatureAlgorithm(options.algorithm);
    if (!algorithm)
        return badArgument("--alg", "no known algorithm");
    const auto key = readFile(options.key).and_then([](const std::string& bytes) {
        return PublicKey::parse(bytes);
    });
    if (!key)
        return tl::unexpected(key.error());
    if (!key->fits(*algorithm))
        return malformed("other-key-type", "the key is of another kind than --alg needs");
    const auto message = readFile(options.message);
    if (!message)
        return tl::unexpected(message.error());
    const auto signature = readFile(options.signature);
    if (!signature)
        return tl::unexpected(signature.error());
    return key->verify(*algorithm, *message, *signature)
               ? verified()
               : rejected("bad-signature", "the signature is not one of this message by this key");
}

void addSignature(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<SignatureOptions>();
    CLI::App& command =
        addCheckKind(check, "signature", "One signature", exitStatus,
                     [options](const CheckSetting&) { return runSignature(*options); });
    command
        .add_option("--alg", options->algorithm,
                    "ed25519, ecdsa-p256, ecdsa-p256-p1363, ecdsa-p384, rsa-pkcs1-sha256 or "
                    "rsa-pss-sha256")
        ->required();
    command.add_option("--key", options->key, "The public key, PEM or DER")->required();
    command.add_option("--message", options->message, "The signed bytes")->required();
    command.add_option("--signature", options->signature, "The signature's bytes")->required();
}

Result<CheckResult> runCert(const CertOptions& options, UtcTime time)
{
    const auto purpose = parseCertificatePurpose(options.purpose);
    if (!purpose)
        return badArgument("--purpose", "server, client, codesign or any");
    const auto leaf = readFile(options.leaf).and_then([](const std::string& bytes) {
        return Certificate::parse(bytes);
    });
    const auto anchors = readAll<Certificate>(options.anchors);
    const auto untrusted = readAll<Certificate>(options.untrusted);
    const auto lists = readAll<RevocationList>(options.lists);
    if (!leaf)
        return tl::unexpected(leaf.error());
    if (!anchors)
        return tl::unexpected(anchors.error());
    if (!untrusted)
        return tl::unexpected(untrusted.error());
    if (!lists)
        return tl::unexpected(lists.error());
    PathQuestion question{*leaf,    *anchors,     *untrusted, *lists,
                          *purpose, options.name, time,       options.maxAuthorities};
    return findCertificatePath(question).map([](const std::vector<Certificate>& path) {
        CheckResult result = verified();
        for (const Certificate& certificate : path)
            result.detail["path"].push_back(certificate.subject());
        return result;
    });
}

void addCert(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<CertOptions>();
    CLI::App& command = addCheckKind(
        check, "cert", "An X.509 path", exitStatus,
        [options](const CheckSetting& setting) { return runCert(*options, setting.time); });
    command.add_option("LEAF", options->leaf, "The certificate, PEM or DER")->required();
    addFiles(command, "--anchor", options->anchors, "A trusted certificate; may be repeated")
        ->required();
    addFiles(command, "--untrusted", options->untrusted, "For the path; may be repeated");
    addFiles(command, "--crls", options->lists, "Revocation lists; may be repeated");
    command.add_option("--purpose", options->purpose, "server, client, codesign or any");
    command.add_option("--name", options->name, "A DNS name that the leaf must have");
    command
        .add_option("--max-depth", options->maxAuthorities,
                    "How many certificates may stand between leaf and anchor")
        ->check(CLI::Range(0, 1000));
}

Result<CheckResult> runTsr(const TsrOptions& options)
{
    if (options.data.has_value() == options.query.has_value())
        return badArgument("--data, --query", "one of the two is needed");
    TimestampQuestion question;
    for (auto [files, certificates] : {std::pair(&options.anchors, &question.anchors),
                                       std::pair(&options.untrusted, &question.untrusted)}) {
        auto all = readAll<Certificate>(*files);
        if (!all)
            return tl::unexpected(all.error());
        *certificates = std::move(*all);
    }
    for (auto [file, bytes] :
         {std::pair(&options.data, &question.data), std::pair(&options.query, &question.query)}) {
        if (!*file)
            continue;
        auto read = readFile(**file);
        if (!read)
            return tl::unexpected(read.error());
        *bytes = std::move(*read);
    }
    return readFile(options.response)
        .and_then([&](const std::string& bytes) { return verifyTimestamp(bytes, question); })
        .map([](const Timestamp& stamp) {
            return verified({{"time", stamp.time.toString()},
                             {"policy", stamp.policy},
                             {"algorithm", stamp.algorithm},
                             {"serial", stamp.serial}});
        });
}

void addTsr(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<TsrOptions>();
    CLI::App& command = addCheckKind(check, "tsr", "An RFC 3161 timestamp", exitStatus,
                                     [options](const CheckSetting&) { return runTsr(*options); });
    command.add_option("TSR", options->response, "The answer, DER")->required();
    addFiles(command, "--anchor", options->anchors, "A trusted certificate; may be repeated")
        ->required();
    addFiles(command, "--untrusted", options->untrusted, "For the path; may be repeated");
    command.add_option("--data", options->data, "The bytes that were stamped");
    command.add_option("--query", options->query, "The query that was asked, DER");
}

} // namespace

void addCheckCrypto(CLI::App& check, int& exitStatus)
{
    addSignature(check, exitStatus);
    addCert(check, exitStatus);
    addTsr(check, exitStatus);
}

} // namespace souverix
