; The Windows set-up. Made from a folder that packaging/build.py built on Windows, or that assemble.py put together:
;   makensis -DPROGRAM=folder -DVERSION=0.1.0 -DOUT=Caviard-0.1.0-setup.exe packaging/windows/caviard.nsi
; Optional: -DSIGN=command (called with the path of each file to sign), -DCOMPRESSOR=zlib (quick, for tests),
; -DTARGET=x86-unicode (for the makensis of Windows, which makes no other; wine on 64 bit runs none of these).
;
; Installed for the user who runs it, without administrator rights. Switches:
;   /S               silent
;   /D=C:\path       another folder (last, without quotes)
;   /ALLUSERS        for everybody on the computer; needs an administrator, or the system account of a roll-out
; Exit status: 0 done, 1 cancelled, 2 not done.

Unicode true
!ifndef TARGET
  !define TARGET amd64-unicode
!endif
Target ${TARGET}
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include x64.nsh

!define NAME "Caviard"
!define CLASS "Caviard.Project"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!ifndef COMPRESSOR
  !define COMPRESSOR lzma
!endif
SetCompressor /SOLID ${COMPRESSOR}
!ifdef SIGN
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

Name "${NAME}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
ShowInstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} set-up"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!define MUI_ICON "${PROGRAM}/caviard.ico"
!define MUI_UNICON "${PROGRAM}/caviard.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\caviard-gui.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${PROGRAM}/LICENSE.txt"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE LeaveFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

LangString ADMIN ${LANG_ENGLISH} "To install for everybody, run the set-up as an administrator. Nothing was installed."
LangString ADMIN ${LANG_FRENCH} "Pour installer pour tout le monde, lancez l’installation en tant qu’administrateur. Rien n’a été installé."
LangString BITS ${LANG_ENGLISH} "Caviard needs a 64-bit Windows 10 or newer. Nothing was installed."
LangString BITS ${LANG_FRENCH} "Caviard demande Windows 10 ou plus récent, en 64 bits. Rien n’a été installé."
LangString RUNS ${LANG_ENGLISH} "Caviard is running. Close it, then go on."
LangString RUNS ${LANG_FRENCH} "Caviard est ouvert. Fermez-le, puis continuez."
LangString OTHER ${LANG_ENGLISH} "This folder holds something else. Choose a new or an empty one."
LangString OTHER ${LANG_FRENCH} "Ce dossier contient autre chose. Choisissez-en un nouveau ou un vide."
LangString PROJECT ${LANG_ENGLISH} "Caviard project"
LangString PROJECT ${LANG_FRENCH} "Projet Caviard"

Var Everybody

!macro REFUSE text
  IfSilent +2
  MessageBox MB_OK|MB_ICONSTOP "${text}"
  SetErrorLevel 2
  Quit
!macroend

; Where Windows keeps what is of one user, or of all.
!macro CHOOSE_CONTEXT
  ${If} $Everybody = 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
!macroend

; A program that runs cannot be exchanged: the file of it cannot be opened for writing.
!macro WAIT_UNTIL_CLOSED
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\lib\app\gui\window.py"
    ${AndIfNot} ${FileExists} "$INSTDIR\caviard-gui.exe"
      ${Break}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\caviard-gui.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      ${Break}
    ${EndIf}
    ${If} ${Silent}
      SetErrorLevel 2
      Quit
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS)" IDRETRY +3
    SetErrorLevel 1
    Quit
  ${Loop}
!macroend

; Folders of the program are removed whole, before an update and at the end: a folder of others must not be taken for it.
!macro IF_FOLDER_OF_OTHERS
  ${DirState} "$INSTDIR" $0
  ${GetFileName} "$INSTDIR" $1
  ${If} $0 = 1
  ${AndIf} $1 != "${NAME}" ; what was removed in part may be installed again
  ${AndIfNot} ${FileExists} "$INSTDIR\caviard-gui.exe"
!macroend

Function LeaveFolder
  !insertmacro IF_FOLDER_OF_OTHERS
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(OTHER)"
    Abort
  ${EndIf}
FunctionEnd

Function .onInit
  ${IfNot} ${RunningX64}
    !insertmacro REFUSE "$(BITS)"
  ${EndIf}
  StrCpy $Everybody 0
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ALLUSERS" $1
  ${IfNot} ${Errors}
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      !insertmacro REFUSE "$(ADMIN)"
    ${EndIf}
    StrCpy $Everybody 1
    ${If} $INSTDIR == "$LOCALAPPDATA\Programs\${NAME}"
      StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${EndIf}
  ${EndIf}
  SetRegView 64
  !insertmacro CHOOSE_CONTEXT
FunctionEnd

Section "Caviard"
  !insertmacro IF_FOLDER_OF_OTHERS
    !insertmacro REFUSE "$(OTHER)"
  ${EndIf}
  !insertmacro WAIT_UNTIL_CLOSED
  ; What an earlier version has put there: a module that is gone must not be found. The user's data lies elsewhere.
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\python"
  SetOutPath "$INSTDIR"
  File "${PROGRAM}\caviard-gui.exe" ; first: what was broken off is known again
  File /r "${PROGRAM}\*" ; on Windows makensis knows no other separator, and on Linux it knows this one
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\caviard-gui.exe" "" "$INSTDIR\caviard.ico"

  WriteRegStr SHCTX "Software\Classes\.caviard" "" "${CLASS}"
  WriteRegStr SHCTX "Software\Classes\.caviard" "Content Type" "application/x-caviard"
  WriteRegStr SHCTX "Software\Classes\${CLASS}" "" "$(PROJECT)"
  WriteRegStr SHCTX "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\caviard.ico"
  WriteRegStr SHCTX "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\caviard-gui.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\Applications\caviard-gui.exe" "FriendlyAppName" "${NAME}"
  WriteRegStr SHCTX "Software\Classes\Applications\caviard-gui.exe\shell\open\command" "" '"$INSTDIR\caviard-gui.exe" "%1"'
  ; Recordings are offered, never taken over.
  !macro OFFER suffix
    WriteRegStr SHCTX "Software\Classes\Applications\caviard-gui.exe\SupportedTypes" "${suffix}" ""
    WriteRegStr SHCTX "Software\Classes\${suffix}\OpenWithList\caviard-gui.exe" "" ""
  !macroend
  !insertmacro OFFER ".wav"
  !insertmacro OFFER ".aiff"
  !insertmacro OFFER ".aif"
  !insertmacro OFFER ".flac"
  !insertmacro OFFER ".mp3"
  !insertmacro OFFER ".m4a"
  !insertmacro OFFER ".aac"
  !insertmacro OFFER ".ogg"
  !insertmacro OFFER ".opus"
  !insertmacro OFFER ".wma"
  !insertmacro OFFER ".webm"
  !insertmacro OFFER ".mp4"
  !insertmacro OFFER ".mov"
  !insertmacro OFFER ".mkv"
  !insertmacro OFFER ".wmv"
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\caviard.exe" "" "$INSTDIR\caviard.exe"
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\caviard-gui.exe" "" "$INSTDIR\caviard-gui.exe"

  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\caviard.ico"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "Everybody" $Everybody
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Function un.onInit
  SetRegView 64
  ReadRegDWORD $Everybody HKLM "${UNINSTALL}" "Everybody"
  ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
  ${If} $0 != $INSTDIR
    StrCpy $Everybody 0
  ${EndIf}
  ${If} $Everybody = 1
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      !insertmacro REFUSE "$(ADMIN)"
    ${EndIf}
  ${EndIf}
  !insertmacro CHOOSE_CONTEXT
FunctionEnd

; The user's projects and models lie in %LOCALAPPDATA%\caviard and stay.
Section "Uninstall"
  !insertmacro WAIT_UNTIL_CLOSED
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\python"
  Delete "$INSTDIR\caviard.exe"
  Delete "$INSTDIR\caviard-gui.exe"
  Delete "$INSTDIR\caviard.ico"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\NOTICES.txt"
  Delete "$INSTDIR\FILES.txt"
  Delete "$INSTDIR\sbom.cdx.json"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "Software\Classes\${CLASS}"
  ReadRegStr $0 SHCTX "Software\Classes\.caviard" ""
  ${If} $0 == "${CLASS}"
    DeleteRegKey SHCTX "Software\Classes\.caviard"
  ${EndIf}
  DeleteRegKey SHCTX "Software\Classes\Applications\caviard-gui.exe"
  !macro WITHDRAW suffix
    DeleteRegKey SHCTX "Software\Classes\${suffix}\OpenWithList\caviard-gui.exe"
    DeleteRegKey /ifempty SHCTX "Software\Classes\${suffix}\OpenWithList"
    DeleteRegKey /ifempty SHCTX "Software\Classes\${suffix}"
  !macroend
  !insertmacro WITHDRAW ".wav"
  !insertmacro WITHDRAW ".aiff"
  !insertmacro WITHDRAW ".aif"
  !insertmacro WITHDRAW ".flac"
  !insertmacro WITHDRAW ".mp3"
  !insertmacro WITHDRAW ".m4a"
  !insertmacro WITHDRAW ".aac"
  !insertmacro WITHDRAW ".ogg"
  !insertmacro WITHDRAW ".opus"
  !insertmacro WITHDRAW ".wma"
  !insertmacro WITHDRAW ".webm"
  !insertmacro WITHDRAW ".mp4"
  !insertmacro WITHDRAW ".mov"
  !insertmacro WITHDRAW ".mkv"
  !insertmacro WITHDRAW ".wmv"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\caviard.exe"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\caviard-gui.exe"
  DeleteRegKey SHCTX "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
