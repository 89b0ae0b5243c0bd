#!/bin/sh
# Sign an app, put it into a disk image, have that notarized and stapled. `make app-pack` calls this with both paths when
# there is an IDENTITY. Not run yet: written without a Mac.
#   IDENTITY   the name of a "Developer ID Application" certificate in the keychain
#   PROFILE    the name under which `xcrun notarytool store-credentials` keeps your account
# shellcheck disable=SC2086 # $signing is a command with its arguments
set -eu
app=$1
image=$2
rights=$(cd "$(dirname "$0")" && pwd)/entitlements.plist
signing="codesign --force --timestamp --options runtime --sign"

# From the inside out, as a signature covers those of what lies inside: libraries, frameworks, programs, the app.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -exec $signing "$IDENTITY" {} +
find "$app/Contents" -depth -type d -name '*.framework' -exec $signing "$IDENTITY" {} \;
find "$app/Contents/MacOS" -type f -exec $signing "$IDENTITY" --entitlements "$rights" {} \;
$signing "$IDENTITY" --entitlements "$rights" "$app"
codesign --verify --deep --strict "$app"

folder=$(mktemp -d)
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -volname Flagline -srcfolder "$folder" -format UDZO -ov "$image"
rm -rf "$folder"
codesign --force --timestamp --sign "$IDENTITY" "$image"
xcrun notarytool submit "$image" --keychain-profile "$PROFILE" --wait
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature "$image"
