#include "app/cli/check_evidence.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/cli/check_command.h"
#include "app/cli/files.h"
#include "model/crypto/certificate_path.h"
#include "model/event/check_event.h"
#include "model/event/json_grammar.h"
#include "model/trust/check_bundle.h"
#include "model/trust/dsse.h"
#include "model/trust/image_signature.h"
#include "model/trust/sbom.h"

namespace souverix
{
namespace
{

Result<PublicKey> readKey(const std::string& path)
{
    auto text = readFile(path);
    if (!text)
        return failWith(text);
    return PublicKey::parse(*text);
}

void addJson(CLI::App& check, int& exitStatus)
{
    const auto file = std::make_shared<std::string>();
    addCheckKind(check, "json", "The grammar of JSON alone", exitStatus,
                 [file](const CheckSetting&) {
                     return readFile(*file).map([](const std::string& text) {
                         return isJsonGrammar(text) ? verified() : malformed("not-json");
                     });
                 })
        .add_option("FILE", *file, "The document")
        ->required();
}

struct EventOptions {
    std::string file;
    bool lines = false;
    bool plain = false;
};

void addEvent(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<EventOptions>();
    CLI::App& command = addCheckKind(
        check, "event", "An event, strictly", exitStatus, [options](const CheckSetting&) {
            return readFile(options->file).map([&](const std::string& text) {
                const auto rules = options->plain ? EventRules::CloudEvents : EventRules::Contract;
                return options->lines ? checkEventLines(text, rules) : checkEvent(text, rules);
            });
        });
    command.add_option("FILE", options->file, "The event")->required();
    command.add_flag("--jsonl", options->lines, "One event a line");
    command.add_flag("--plain", options->plain, "CloudEvents 1.0 alone");
}

struct ImageOptions {
    std::string payload;
    std::string signature;
    std::string image;
    std::string key;
    std::string certificate;
    std::vector<std::string> anchors;
};

/// The key that an image's signature is judged by: the one named, or that of a certificate whose
/// path leads to an anchor.
Result<PublicKey> imageKey(const ImageOptions& options, UtcTime time)
{
    if (!options.key.empty())
        return readKey(options.key);
    auto text = readFile(options.certificate);
    if (!text)
        return failWith(text);
    auto chain = Certificate::parseAll(*text);
    if (!chain)
        return failWith(chain);
    PathQuestion question;
    question.leaf = chain->front();
    question.untrusted.assign(chain->begin() + 1, chain->end());
    for (const std::string& path : options.anchors) {
        auto anchorText = readFile(path);
        if (!anchorText)
            return failWith(anchorText);
        auto anchors = Certificate::parseAll(*anchorText);
        if (!anchors)
            return failWith(anchors);
        question.anchors.insert(question.anchors.end(), anchors->begin(), anchors->end());
    }
    question.purpose = CertificatePurpose::CodeSigning;
    question.time = time;
    question.strict = false;
    auto path = findCertificatePath(question);
    return path ? path->front().publicKey() : failWith(path);
}

Result<CheckResult> runImage(const ImageOptions& options, UtcTime time)
{
    const auto image = parseDigest(options.image);
    if (!image)
        return badArgument("--image", "no sha256: digest");
    if (options.key.empty() == options.certificate.empty() ||
        options.certificate.empty() != options.anchors.empty())
        return badArgument("--key", "either it, or --cert with --anchor");
    auto payload = readFile(options.payload), signature = readFile(options.signature);
    for (auto* file : {&payload, &signature}) {
        if (!*file)
            return failWith(*file);
    }
    auto key = imageKey(options, time);
    if (!key)
        return failWith(key);
    return checkImageSignature(*payload, *signature, *image, *key);
}

void addImage(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<ImageOptions>();
    CLI::App& command = addCheckKind(
        check, "image", "A cosign signature of an image", exitStatus,
        [options](const CheckSetting& setting) { return runImage(*options, setting.time); });
    command.add_option("PAYLOAD", options->payload, "Simple signing JSON")->required();
    command.add_option("SIGNATURE", options->signature, "base64 of DER")->required();
    command.add_option("--image", options->image, "sha256:…")->required();
    command.add_option("--key", options->key, "The signer's key");
    command.add_option("--cert", options->certificate, "The signer's certificate");
    command.add_option("--anchor", options->anchors, "A trusted certificate; may be repeated")
        ->allow_extra_args(false);
}

struct DsseOptions {
    std::string envelope;
    std::vector<std::string> keys;
    std::size_t threshold = 1;
    std::optional<std::string> subject;
};

Result<CheckResult> runDsse(const DsseOptions& options)
{
    if (options.threshold == 0)
        return badArgument("--threshold", "at least 1");
    std::vector<PublicKey> keys;
    for (const std::string& path : options.keys) {
        auto key = readKey(path);
        if (!key)
            return failWith(key);
        keys.push_back(std::move(*key));
    }
    std::optional<std::string> subject;
    if (options.subject) {
        auto bytes = readFile(*options.subject);
        if (!bytes)
            return failWith(bytes);
        subject = std::move(*bytes);
    }
    return readFile(options.envelope).map([&](const std::string& envelope) {
        return checkDsse(envelope, keys, options.threshold, subject);
    });
}

void addDsse(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<DsseOptions>();
    CLI::App& command = addCheckKind(check, "dsse", "A signed envelope", exitStatus,
                                     [options](const CheckSetting&) { return runDsse(*options); });
    command.add_option("ENVELOPE", options->envelope, "The envelope")->required();
    // One value each, or the option would swallow the file behind it.
    command.add_option("--key", options->keys, "A known key; may be repeated")
        ->required()
        ->allow_extra_args(false);
    command.add_option("--threshold", options->threshold, "How many keys must have signed");
    command.add_option("--subject", options->subject, "A file that the statement must name");
}

void addSbom(CLI::App& check, int& exitStatus)
{
    const auto file = std::make_shared<std::string>();
    addCheckKind(check, "sbom", "A CycloneDX bill of materials", exitStatus,
                 [file](const CheckSetting&) { return readFile(*file).map(checkSbom); })
        .add_option("FILE", *file, "The document")
        ->required();
}

struct BundleOptions {
    std::string bundle;
    std::string artifact;
    std::string root;
    std::string key;
    std::string identity;
    std::string issuer;
};

Result<CheckResult> runBundle(const BundleOptions& options)
{
    const bool byName = !options.identity.empty() || !options.issuer.empty();
    if (options.key.empty() != byName ||
        (byName && (options.identity.empty() || options.issuer.empty())))
        return badArgument("--key", "either it, or --identity with --issuer");
    BundlePolicy policy{std::nullopt, options.identity, options.issuer};
    if (!options.key.empty()) {
        auto key = readKey(options.key);
        if (!key)
            return failWith(key);
        policy.key = *key;
    }
    auto bundleText = readFile(options.bundle), rootText = readFile(options.root),
         artifact = readFile(options.artifact);
    for (auto* file : {&bundleText, &rootText, &artifact}) {
        if (!*file)
            return failWith(*file);
    }
    auto root = parseTrustedRoot(*rootText);
    if (!root)
        return failWith(root);
    return parseSigstoreBundle(*bundleText).map([&](const SigstoreBundle& bundle) {
        return checkBundle(bundle, *artifact, *root, policy);
    });
}

void addBundle(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<BundleOptions>();
    CLI::App& command =
        addCheckKind(check, "bundle", "A Sigstore bundle", exitStatus,
                     [options](const CheckSetting&) { return runBundle(*options); });
    command.add_option("BUNDLE", options->bundle, "The bundle")->required();
    command.add_option("ARTIFACT", options->artifact, "What was signed")->required();
    command.add_option("--trusted-root", options->root, "A Sigstore trusted root")->required();
    command.add_option("--identity", options->identity, "Whom the certificate must be for");
    command.add_option("--issuer", options->issuer, "Who must have known the identity");
    command.add_option("--key", options->key, "A managed key");
}

} // namespace

void addCheckEvidence(CLI::App& check, int& exitStatus)
{
    addJson(check, exitStatus);
    addEvent(check, exitStatus);
    addImage(check, exitStatus);
    addDsse(check, exitStatus);
    addBundle(check, exitStatus);
    addSbom(check, exitStatus);
}

} // namespace souverix
