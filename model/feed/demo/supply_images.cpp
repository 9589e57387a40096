#include "model/crypto/sha256.h"
#include "model/feed/demo/sbom.h"
#include "model/feed/demo/supply.h"

namespace souverix::demo
{
namespace
{

bool advised(const std::string& component, const std::string& version)
{
    return component == "souverix-rempart" && (version == "1.4.7" || version == "1.5.0");
}

std::vector<Library> librariesOf(const std::string& component, const std::string& version)
{
    const bool old = component == "souverix-rempart" && (version == "1.4.5" || version == "1.4.6");
    const bool sip = component == "souverix-relais" || component == "souverix-coeur";
    std::vector<Library> libraries{
        {"deb/debian", "openssl", old ? "3.0.13" : "3.0.15"},
        {"deb/debian", "zlib", "1.3.1"},
        {"deb/debian", "libc6", "2.36-9"},
        {"deb/debian", "ca-certificates", "20230311"},
        {"golang", kAdvisedLibrary, advised(component, version) ? kAdvisedVersion : kCleanVersion},
        {"golang", "golang.org/x/crypto", "v0.36.0"},
        {"golang", "golang.org/x/sys", "v0.31.0"},
        {"golang", "google.golang.org/grpc", "v1.71.0"},
        {"golang", "google.golang.org/protobuf", "v1.36.5"},
        {"golang", "github.com/nats-io/nats.go", "v1.39.1"},
        {"golang", "github.com/prometheus/client_golang", "v1.21.1"},
        {"golang", "go.etcd.io/bbolt", "v1.4.0"},
    };
    if (sip)
        libraries.push_back({"generic", "libsrtp", "2.6.0"});
    libraries.push_back({"generic", "libsip", sip ? "4.2.1" : "4.2.0"});
    libraries.push_back({"generic", "libsdp", "1.9.3"});
    libraries.push_back({"generic", "libresolv", "0.7." + std::to_string(component.size())});
    return libraries;
}

std::string provenancePredicate(const Image& image, SimTime made)
{
    const std::string at = toUtc(made).toSecondString();
    return R"({"buildDefinition":{"buildType":"https://souverix.example/build/v1",)"
           R"("externalParameters":{"repository":"https://git.souverix.example/)" +
           image.component + R"(","ref":"refs/tags/v)" + image.version +
           R"("},"resolvedDependencies":[]},"runDetails":{"builder":{"id":)"
           R"("https://ci.souverix.example/runner"},"metadata":{"invocationId":"run-)" +
           toHex(image.digest).substr(0, 8) + R"(","startedOn":")" + at + R"("}}})";
}

} // namespace

Result<Image> Supply::makeImage(const std::string& component, const std::string& version,
                                const std::string& signer, SimTime made, BlobBox& blobs)
{
    Image image;
    image.component = component;
    image.version = version;
    image.signer = signer;
    const std::string repository = "ghcr.io/dasmlab/" + component;
    image.reference = repository + ':' + version;
    image.digest =
        sha256("souverix demo image\n" + std::to_string(m_seed) + '\n' + image.reference);
    const SigningKey& key = m_signers.at(signer).key;
    // Two of the forms that images are signed in are told: cosign pairs for the smaller products.
    const bool pair = component == "souverix-vigile";
    auto signature =
        pair ? cosignPair(repository, image.digest, key)
             : envelope(statement({{repository, image.digest}}, "https://souverix.example/image/v1",
                                  R"({"version":")" + version + R"("})"),
                        key);
    if (!signature)
        return failWith(signature);
    auto provenance =
        envelope(statement({{repository, image.digest}}, "https://slsa.dev/provenance/v1",
                           provenancePredicate(image, made)),
                 key);
    if (!provenance)
        return failWith(provenance);
    image.signature = blobs.add(std::move(*signature));
    image.provenance = blobs.add(std::move(*provenance));
    const char* spec = component == "souverix-rempart" ? "1.6" : "1.5";
    image.sbom =
        blobs.add(cycloneDx(component, version, spec, librariesOf(component, version), made));
    return image;
}

Result<Firmware> Supply::makeFirmware(const std::string& component, const std::string& version,
                                      BlobBox& blobs)
{
    Firmware firmware;
    firmware.component = component;
    firmware.version = version;
    const std::string name = component + '/' + version;
    firmware.digest = sha256("souverix demo firmware\n" + std::to_string(m_seed) + '\n' + name);
    const SigningParty& release = m_signers.at("fw-release");
    auto signedText =
        envelope(statement({{name, firmware.digest}}, "https://souverix.example/firmware/v1",
                           R"({"version":")" + version + R"("})"),
                 release.key);
    if (!signedText)
        return failWith(signedText);
    firmware.chain = release.chain;
    firmware.chain.insert(firmware.chain.begin(), blobs.add(std::move(*signedText)));
    return firmware;
}

OsImage Supply::makeOs(const std::string& version, SimTime made, BlobBox& blobs)
{
    OsImage os;
    os.version = version;
    os.digest = sha256("souverix demo os\n" + std::to_string(m_seed) + '\n' + version);
    const std::vector<Library> packages{
        {"rpm/redhat", "kernel", version == "rhcos-4.15.0" ? "5.14.0-284.52" : "5.14.0-284.67"},
        {"rpm/redhat", "openssl-libs", "3.0.7-24"},
        {"rpm/redhat", "glibc", "2.34-60"},
        {"rpm/redhat", "systemd", "252-14"},
        {"rpm/redhat", "cri-o", "1.28.4"},
        {"rpm/redhat", "podman", "4.4.1"},
        {"rpm/redhat", "ignition", "2.16.2"},
    };
    os.sbom = blobs.add(cycloneDx("rhcos", version.substr(6), "1.5", packages, made));
    return os;
}

} // namespace souverix::demo
