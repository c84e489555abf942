# Signs programs and installers for Windows.
#
#   packaging/windows/sign.ps1 FILE...
#
# SOUNDINGS_SIGN_PFX        the certificate with its key, as base64; without it nothing is signed, and that is said
# SOUNDINGS_SIGN_PASSWORD   its password
param([Parameter(Mandatory)][string[]]$Files)
$ErrorActionPreference = 'Stop'

if (-not $env:SOUNDINGS_SIGN_PFX) {
    Write-Output "not signed, because SOUNDINGS_SIGN_PFX is not set: $Files"
    exit 0
}
$certificate = New-TemporaryFile
try {
    [IO.File]::WriteAllBytes($certificate, [Convert]::FromBase64String($env:SOUNDINGS_SIGN_PFX))
    $tool = Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" | Sort-Object FullName | Select-Object -Last 1
    & $tool sign /f $certificate /p $env:SOUNDINGS_SIGN_PASSWORD /fd sha256 /tr http://timestamp.digicert.com /td sha256 $Files
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
} finally {
    Remove-Item $certificate
}
