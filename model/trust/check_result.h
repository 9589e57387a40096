#pragma once

// The answer of a check is shared by the rooms below this one, so it lives in model/base.
#include "model/base/check_result.h"
