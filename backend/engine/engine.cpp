#include "engine/ports/store.h"
