; The installer for Windows, for one user and without a password. Made by `make app-pack` from dist\flagline with NSIS 3,
; which also runs on Linux. What it is given by /D: VERSION, TYPES (a file that build.spec writes), OUT; SIGN, if at all.

Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user
!define NAME "Flagline"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define PROGRAM "Software\Classes\Applications\flagline-window.exe"
!ifndef BUILT
  !define BUILT "..\..\dist\flagline"
!endif

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} ${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!include MUI2.nsh
!include WinVer.nsh
!include x64.nsh
!include FileFunc.nsh

!define MUI_FINISHPAGE_RUN "$INSTDIR\flagline-window.exe"
!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; Windows' own language, of these, or else the first.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "TradChinese"

!macro WORDS name english spanish simplified traditional
  LangString ${name} ${LANG_ENGLISH} "${english}"
  LangString ${name} ${LANG_SPANISH} "${spanish}"
  LangString ${name} ${LANG_SIMPCHINESE} "${simplified}"
  LangString ${name} ${LANG_TRADCHINESE} "${traditional}"
!macroend
!insertmacro WORDS OldWindows "Flagline needs 64-bit Windows 10 (version 1809) or newer." \
  "Flagline necesita Windows 10 de 64 bits (versión 1809) o posterior." \
  "Flagline 需要 64 位 Windows 10（版本 1809）或更新版本。" "Flagline 需要 64 位元 Windows 10（版本 1809）或更新版本。"
!insertmacro WORDS StillOpen "Flagline is open. Close it and try again." \
  "Flagline está abierto. Ciérrelo e inténtelo de nuevo." \
  "Flagline 正在运行。请关闭后重试。" "Flagline 正在執行。請關閉後再試一次。"
!insertmacro WORDS OnDesktop "Shortcut on the desktop" "Acceso directo en el escritorio" "桌面快捷方式" "桌面捷徑"

; A running program keeps its file, so that nobody else may write to it. No half of it is taken away.
!macro STOP_WHILE_OPEN
  ${Do}
    ClearErrors
    ${IfNot} ${FileExists} "$INSTDIR\flagline-window.exe"
      ${ExitDo}
    ${EndIf}
    FileOpen $0 "$INSTDIR\flagline-window.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillOpen)" /SD IDCANCEL IDRETRY +2
    Abort
  ${Loop}
!macroend

Section "${NAME}"
  SectionIn RO
  !insertmacro STOP_WHILE_OPEN
  ; An update leaves no library of the version before beside its own.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUILT}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\flagline-window.exe"
  ; "Open with" offers Flagline; what opens such files by double click stays as it is.
  WriteRegStr HKCU "${PROGRAM}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${PROGRAM}\shell\open\command" "" '"$INSTDIR\flagline-window.exe" "%1"'
  !include "${TYPES}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\flagline-window.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Flagline contributors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  ${RefreshShellIcons}
SectionEnd

Section /o "$(OnDesktop)"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\flagline-window.exe"
SectionEnd

; Takes away what was installed. The user's own entries, records and other files in the folder stay.
Section "Uninstall"
  !insertmacro STOP_WHILE_OPEN
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\flagline.exe"
  Delete "$INSTDIR\flagline-window.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${PROGRAM}"
  DeleteRegKey HKCU "${UNINSTALL}"
  ${RefreshShellIcons}
SectionEnd

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(OldWindows)" /SD IDOK
    Abort
  ${EndIf}
  ReadRegStr $0 HKLM "Software\Microsoft\Windows NT\CurrentVersion" "CurrentBuildNumber"
  ${If} $0 < 17763
    MessageBox MB_OK|MB_ICONSTOP "$(OldWindows)" /SD IDOK
    Abort
  ${EndIf}
FunctionEnd
