; The installer for Windows, made with Inno Setup 6 from dist\flagline. Not run yet: written without a Windows machine.
;   iscc /DVersion=0.1.0 resources\windows\flagline.iss
; Signing: iscc "/Ssigntool=signtool sign /fd sha256 /tr TIMESTAMP /td sha256 /a $f" /DSigned ...

#ifndef Version
  #error Give the version: /DVersion=...
#endif

[Setup]
AppId=org.flagline.Flagline
AppName=Flagline
AppVersion={#Version}
AppPublisher=Flagline contributors
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=flagline-{#Version}-windows-x64-setup
DefaultDirName={autopf}\Flagline
DefaultGroupName=Flagline
DisableProgramGroupPage=yes
; For one user, without the administrator's password; who has it may choose all users.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Qt 6.11 needs Windows 10, version 1809.
MinVersion=10.0.17763
LicenseFile=LICENSE
UninstallDisplayIcon={app}\flagline-window.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
#ifdef Signed
SignTool=signtool
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[Files]
Source: "dist\flagline\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; An update leaves no library of the version before beside its own.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Flagline"; Filename: "{app}\flagline-window.exe"
Name: "{autodesktop}\Flagline"; Filename: "{app}\flagline-window.exe"; Tasks: desktopicon

[Registry]
; "Open with" offers Flagline; what opens such files by double click stays as it is.
Root: HKA; Subkey: "Software\Classes\Applications\flagline-window.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Flagline"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\flagline-window.exe\shell\open\command"; ValueType: string; ValueData: """{app}\flagline-window.exe"" ""%1"""
; build.spec writes the endings, from the formats that the program reads.
#include "..\..\build\build\file-types.iss"

[Run]
Filename: "{app}\flagline-window.exe"; Description: "{cm:LaunchProgram,Flagline}"; Flags: nowait postinstall skipifsilent
