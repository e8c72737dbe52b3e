@echo off
REM Runs Facetpath from this checkout on Windows: finds a JDK 25, builds on first use, then runs.
REM UNTESTED: written without a Windows machine. After changing sources, delete cli\target\launch to build again.
setlocal enableextensions
set "ROOT=%~dp0"
set "JAR=%ROOT%cli\target\launch\facetpath.jar"
set "JDK="

if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%USERPROFILE%\.jdks\*25*") do call :consider "%%~d"
if not defined JDK (
  echo facetpath: needs a JDK 25 and found none in JAVA_HOME or the usual folders. 1>&2
  echo   winget install EclipseAdoptium.Temurin.25.JDK    or Temurin 25 from adoptium.net 1>&2
  exit /b 69
)

if exist "%JAR%" goto run
where mvn >nul 2>nul
if errorlevel 1 (
  echo facetpath: has to be built first and found no Maven. 1>&2
  echo   See maven.apache.org/download.cgi and put its bin folder on the PATH. 1>&2
  exit /b 69
)
echo facetpath: building for the first time; Maven may have to fetch libraries 1>&2
set "JAVA_HOME=%JDK%"
pushd "%ROOT%"
call mvn -q -B -Dlaunch -Dquick -pl cli -am package <nul 1>&2
if errorlevel 1 (
  popd
  echo facetpath: the build failed 1>&2
  exit /b 69
)
popd

:run
"%JDK%\bin\java.exe" -XX:+UseSerialGC %FACETPATH_JAVA_OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:consider
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b 0
