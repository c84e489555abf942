#pragma once

#include "base/result.h"
#include "protocol/dto/import_dto.h"

#include <QByteArray>

namespace soundings::protocol {

Result<ImportReportDto> decodeImportReport(const QByteArray &json);

} // namespace soundings::protocol
