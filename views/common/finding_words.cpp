#include "views/common/finding_words.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "views/common/format.h"

namespace souverix
{

namespace
{

struct Words {
    std::string_view word;
    Tone tone;
    const char* text;
    const char* meaning;
};

constexpr std::array kFindings{
    Words{"illegal-transition", Tone::High, QT_TRANSLATE_NOOP("findings", "illegal transition"),
          QT_TRANSLATE_NOOP("findings",
                            "The node went from one phase to another that the lifecycle forbids.")},
    Words{"inconsistent-transition", Tone::Medium,
          QT_TRANSLATE_NOOP("findings", "inconsistent transition"),
          QT_TRANSLATE_NOOP("findings",
                            "The event names another phase as the one left than the log holds.")},
    Words{
        "ghost-node", Tone::Critical, QT_TRANSLATE_NOOP("findings", "ghost node"),
        QT_TRANSLATE_NOOP("findings", "Something still speaks as a node that was decommissioned.")},
    Words{"duplicate-serial", Tone::Critical, QT_TRANSLATE_NOOP("findings", "duplicate serial"),
          QT_TRANSLATE_NOOP("findings",
                            "The node is registered with a serial that another one holds.")},
    Words{"firmware-rollback", Tone::High, QT_TRANSLATE_NOOP("findings", "firmware rollback"),
          QT_TRANSLATE_NOOP("findings", "The firmware was replaced by an older version.")},
    Words{"attestation-gap", Tone::High, QT_TRANSLATE_NOOP("findings", "attestation gap"),
          QT_TRANSLATE_NOOP("findings",
                            "The node is active and linked, and was not attested for over 24 h.")},
    Words{"certificate-expired", Tone::High, QT_TRANSLATE_NOOP("findings", "certificate expired"),
          QT_TRANSLATE_NOOP("findings", "The node holds a certificate that is past its end.")},
    Words{"certificate-expiring", Tone::Medium,
          QT_TRANSLATE_NOOP("findings", "certificate expiring"),
          QT_TRANSLATE_NOOP("findings", "The node holds a certificate that ends within 30 days.")},
    Words{"clock-skew", Tone::Medium, QT_TRANSLATE_NOOP("findings", "clock skew"),
          QT_TRANSLATE_NOOP("findings",
                            "The event says it happened over 5 min after it was recorded.")},
    Words{"recorded-order", Tone::Medium, QT_TRANSLATE_NOOP("findings", "recorded order"),
          QT_TRANSLATE_NOOP("findings",
                            "The event was recorded earlier than the one before it in its log.")},
    Words{
        "reported-only", Tone::Low, QT_TRANSLATE_NOOP("findings", "reported only"),
        QT_TRANSLATE_NOOP("findings", "The node reports drift that does not follow from the log.")},
    Words{"unreported", Tone::Medium, QT_TRANSLATE_NOOP("findings", "unreported"),
          QT_TRANSLATE_NOOP("findings", "The log shows drift that nobody reported.")},
    Words{"split-authority", Tone::Critical, QT_TRANSLATE_NOOP("findings", "split authority"),
          QT_TRANSLATE_NOOP("findings", "Two regions hold the authority over one node.")},
    Words{"recalled-batch", Tone::Critical, QT_TRANSLATE_NOOP("findings", "recalled batch"),
          QT_TRANSLATE_NOOP("findings", "The node is in service and comes from a recalled batch.")},
    Words{"revoked-signer", Tone::Critical, QT_TRANSLATE_NOOP("findings", "revoked signer"),
          QT_TRANSLATE_NOOP("findings", "The node runs an image whose signer was revoked.")},
    Words{"advisory", Tone::High, QT_TRANSLATE_NOOP("findings", "advisory"),
          QT_TRANSLATE_NOOP("findings",
                            "The node runs an image that holds a component with an advisory.")},
    Words{"malformed-event", Tone::High, QT_TRANSLATE_NOOP("findings", "malformed event"),
          QT_TRANSLATE_NOOP("findings", "An entry of a proven log is no well-formed event.")},
    Words{"log-forked", Tone::Critical, QT_TRANSLATE_NOOP("findings", "log forked"),
          QT_TRANSLATE_NOOP("findings",
                            "The region's log has shown two heads that cannot both be true.")},
};

const Words* find(std::string_view finding)
{
    const auto* found = std::find_if(kFindings.begin(), kFindings.end(),
                                     [&](const Words& words) { return words.word == finding; });
    return found == kFindings.end() ? nullptr : found;
}

} // namespace

std::span<const std::string_view> findingWords()
{
    static const auto kWords = [] {
        std::array<std::string_view, kFindings.size()> words;
        std::transform(kFindings.begin(), kFindings.end(), words.begin(),
                       [](const Words& each) { return each.word; });
        return words;
    }();
    return kWords;
}

QString findingText(std::string_view finding)
{
    const Words* words = find(finding);
    return words == nullptr ? qstr(finding) : QCoreApplication::translate("findings", words->text);
}

QString findingMeaning(std::string_view finding)
{
    const Words* words = find(finding);
    return words == nullptr ? QString() : QCoreApplication::translate("findings", words->meaning);
}

Tone toneOfFinding(std::string_view finding)
{
    const Words* words = find(finding);
    return words == nullptr ? Tone::High : words->tone;
}

} // namespace souverix
