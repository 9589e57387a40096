#include "views/shell/screens.h"

#include "views/attestation/attestation_screen.h"
#include "views/certificates/certificates_screen.h"
#include "views/drift/drift_screen.h"
#include "views/events/events_screen.h"
#include "views/federation/federation_screen.h"
#include "views/fleet/fleet_screen.h"
#include "views/node/node_screen.h"
#include "views/sql/sql_screen.h"
#include "views/syncdebt/sync_debt_screen.h"
#include "views/timeline/timeline_screen.h"
#include "views/trust/trust_screen.h"

namespace souverix
{

std::vector<ScreenEntry> allScreens()
{
    return {
        {&makeFleetScreen},        {&makeTimelineScreen},   {&makeDriftScreen},
        {&makeTrustScreen},        {&makeSyncDebtScreen},   {&makeAttestationScreen},
        {&makeCertificatesScreen}, {&makeFederationScreen}, {&makeEventsScreen},
        {&makeSqlScreen},
        {&makeNodeScreen, false},
    };
}

} // namespace souverix
