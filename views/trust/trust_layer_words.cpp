#include "views/trust/trust_layer_words.h"

#include <QCoreApplication>

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("TrustLayers", text);
}

struct LayerWords {
    const char *one, *many;
};

constexpr std::array<LayerWords, kTrustLayers> kWords{{
    {QT_TRANSLATE_NOOP("TrustLayers", "root"), QT_TRANSLATE_NOOP("TrustLayers", "Roots")},
    {QT_TRANSLATE_NOOP("TrustLayers", "issuer"), QT_TRANSLATE_NOOP("TrustLayers", "Issuers")},
    {QT_TRANSLATE_NOOP("TrustLayers", "signer"), QT_TRANSLATE_NOOP("TrustLayers", "Signers")},
    {QT_TRANSLATE_NOOP("TrustLayers", "factory"), QT_TRANSLATE_NOOP("TrustLayers", "Factories")},
    {QT_TRANSLATE_NOOP("TrustLayers", "batch"), QT_TRANSLATE_NOOP("TrustLayers", "Batches")},
    {QT_TRANSLATE_NOOP("TrustLayers", "firmware"), QT_TRANSLATE_NOOP("TrustLayers", "Firmware")},
    {QT_TRANSLATE_NOOP("TrustLayers", "image"), QT_TRANSLATE_NOOP("TrustLayers", "Images")},
    {QT_TRANSLATE_NOOP("TrustLayers", "SBOM"), QT_TRANSLATE_NOOP("TrustLayers", "SBOMs")},
    {QT_TRANSLATE_NOOP("TrustLayers", "node"), QT_TRANSLATE_NOOP("TrustLayers", "Nodes")},
}};

} // namespace

QString trustLayerText(TrustLayer layer)
{
    return tr(kWords[static_cast<std::size_t>(layer)].one);
}

QString trustLayersText(TrustLayer layer)
{
    return tr(kWords[static_cast<std::size_t>(layer)].many);
}

std::optional<TrustTarget> targetOf(const TrustVertex& vertex)
{
    const std::size_t slash = vertex.key.find('/');
    if (vertex.count > 1 || slash == std::string::npos) {
        return std::nullopt;
    }
    const std::string name = vertex.key.substr(slash + 1);
    switch (vertex.layer) {
    case TrustLayer::Root:
    case TrustLayer::Issuer:
        return TrustTarget{TrustThing::Certificate, name};
    case TrustLayer::Signer:
        return TrustTarget{TrustThing::Signer, name};
    case TrustLayer::Batch:
        return TrustTarget{TrustThing::Batch, name};
    case TrustLayer::Firmware:
        return TrustTarget{TrustThing::Firmware, name};
    case TrustLayer::Image:
        return TrustTarget{TrustThing::Image, name};
    case TrustLayer::Factory:
    case TrustLayer::Sbom:
    case TrustLayer::Node:
        break;
    }
    return std::nullopt;
}

} // namespace souverix
