#!/bin/sh
# Sign dist/Flagline.app, put it into a disk image, have it notarized and stapled. Not run yet: written without a Mac.
#   IDENTITY   the name of a "Developer ID Application" certificate in the keychain
#   PROFILE    the name under which `xcrun notarytool store-credentials` keeps your account
set -eu
cd "$(dirname "$0")/../.."
app=dist/Flagline.app
version=$(.venv/bin/python -c "from core import VERSION; print(VERSION)")
image=dist/Flagline-$version-macos-$(uname -m).dmg

# From the inside out: a signature covers those of what lies inside.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -111 \) -exec \
    codesign --force --timestamp --options runtime --sign "$IDENTITY" {} \;
codesign --force --timestamp --options runtime --entitlements resources/macos/entitlements.plist --sign "$IDENTITY" "$app"
codesign --verify --deep --strict "$app"

rm -rf dist/image
mkdir dist/image
cp -R "$app" dist/image/
ln -s /Applications dist/image/Applications
hdiutil create -volname Flagline -srcfolder dist/image -format UDZO -ov "$image"
codesign --force --timestamp --sign "$IDENTITY" "$image"
xcrun notarytool submit "$image" --keychain-profile "$PROFILE" --wait
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature "$image"
shasum -a 256 "$image" >"$image.sha256"
