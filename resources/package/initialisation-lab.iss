; Inno Setup: iscc /DVersion=0.2.0 resources\package\initialisation-lab.iss makes the installer of dist\initialisation-lab.
; It installs for the person who runs it, and asks for no administrator; who is one may install for everyone.
#ifndef Version
  #error Give the version: iscc /DVersion=0.2.0
#endif

[Setup]
AppId=initialisation-lab
AppName=Initialisation Lab
AppVersion={#Version}
AppPublisher=Initialisation Lab's authors
DefaultDirName={autopf}\Initialisation Lab
DefaultGroupName=Initialisation Lab
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
SetupIconFile=icon.ico
UninstallDisplayIcon={app}\Initialisation Lab.exe
OutputBaseFilename=initialisation-lab-{#Version}-windows-x86_64

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[InstallDelete]
; Files of the version before, and code that was compiled for it.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\initialisation-lab\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Initialisation Lab"; Filename: "{app}\Initialisation Lab.exe"; AppUserModelID: "initialisation-lab"

[Registry]
Root: HKA; Subkey: "Software\Classes\.lab"; ValueType: string; ValueData: "InitialisationLab.Session"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\InitialisationLab.Session"; ValueType: string; ValueData: "Initialisation Lab session"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\InitialisationLab.Session\DefaultIcon"; ValueType: string; ValueData: "{app}\Initialisation Lab.exe,0"
Root: HKA; Subkey: "Software\Classes\InitialisationLab.Session\shell\open\command"; ValueType: string; ValueData: """{app}\Initialisation Lab.exe"" ""%1"""
; Lessons are Markdown, which has a program already: this one is offered beside it.
Root: HKA; Subkey: "Software\Classes\.md\OpenWithProgids"; ValueType: string; ValueName: "InitialisationLab.Lesson"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\InitialisationLab.Lesson"; ValueType: string; ValueData: "Initialisation Lab lesson"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\InitialisationLab.Lesson\shell\open\command"; ValueType: string; ValueData: """{app}\Initialisation Lab.exe"" ""%1"""

[UninstallDelete]
Type: filesandordirs; Name: "{app}\_internal\kernels"
