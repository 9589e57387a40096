#include "model/feed/demo/sbom.h"

#include "model/base/bytes.h"
#include "model/crypto/sha256.h"

namespace souverix::demo
{
namespace
{

std::string uuidOf(const std::string& text)
{
    std::string hex = toHex(sha256(text)).substr(0, 32);
    hex[12] = '4'; // RFC 4122: version and variant of a random UUID
    hex[16] = 'a';
    for (const std::size_t at : {8U, 13U, 18U, 23U})
        hex.insert(at, 1, '-');
    return hex;
}

void appendLibrary(std::string& out, const Library& library)
{
    if (out.back() == '}')
        out += ',';
    const std::string purl = library.purl();
    out += R"({"type":"library","bom-ref":")" + purl + R"(","name":")" + library.name +
           R"(","version":")" + library.version + R"(","purl":")" + purl +
           R"(","hashes":[{"alg":"SHA-256","content":")" + toHex(sha256(purl)) + R"("}]})";
}

} // namespace

std::string cycloneDx(const std::string& component, const std::string& version,
                      const std::string& specVersion, const std::vector<Library>& libraries,
                      SimTime made)
{
    constexpr std::size_t kNested = 3;
    const std::string self = component + '@' + version;
    const std::size_t flat = libraries.size() > kNested ? libraries.size() - kNested : 0;
    std::string out = R"({"bomFormat":"CycloneDX","specVersion":")" + specVersion;
    out += R"(","serialNumber":"urn:uuid:)" + uuidOf(self) + R"(","version":1)";
    out += R"(,"metadata":{"timestamp":")" + toUtc(made).toSecondString();
    out += R"(","component":{"type":"container","bom-ref":")" + self + R"(","name":")" + component +
           R"(","version":")" + version + R"("}},"components":[)";
    for (std::size_t i = 0; i < flat; ++i)
        appendLibrary(out, libraries[i]);
    if (out.back() == '}')
        out += ',';
    out += R"({"type":"framework","bom-ref":"sip-stack","name":"sip-stack","version":"4.2.0")";
    out += R"(,"components":[)";
    for (std::size_t i = flat; i < libraries.size(); ++i)
        appendLibrary(out, libraries[i]);
    out += R"(]}],"dependencies":[{"ref":")" + self + R"(","dependsOn":["sip-stack")";
    for (std::size_t i = 0; i < flat; ++i)
        out += ",\"" + libraries[i].purl() + '"';
    out += R"(]},{"ref":"sip-stack","dependsOn":[)";
    for (std::size_t i = flat; i < libraries.size(); ++i)
        out += (i > flat ? ",\"" : "\"") + libraries[i].purl() + '"';
    out += "]}]}";
    return out;
}

} // namespace souverix::demo
