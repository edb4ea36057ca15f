#!/usr/bin/env bash
# deb.sh BUNDLE OUT: a package for Debian and its kin of a bundle, in OUT, with its entry in the menu and its type of files.
set -euo pipefail
bundle=$1 out=$2 here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$here/../../pyproject.toml" | head -1)
architecture=$(dpkg --print-architecture)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"

share=$root/usr/share
mkdir -p "$root"/{DEBIAN,opt,usr/bin} "$share"/{applications,mime/packages,doc/initialisation-lab} \
  "$share"/icons/hicolor/{scalable,256x256}/apps
cp -a "$bundle" "$root/opt/initialisation-lab"
chmod -R u+w,go+rX,go-w "$root/opt"
ln -s /opt/initialisation-lab/initialisation-lab "$root/usr/bin/initialisation-lab"
cp "$here/initialisation-lab.desktop" "$share/applications/"
cp "$here/initialisation-lab.xml" "$share/mime/packages/"
cp "$here/icon.svg" "$share/icons/hicolor/scalable/apps/initialisation-lab.svg"
cp "$here/../icons/program.png" "$share/icons/hicolor/256x256/apps/initialisation-lab.png"
{
  cat "$here/../../LICENSE"
  echo "The licences of what comes along are in /opt/initialisation-lab/_internal/licences."
} > "$share/doc/initialisation-lab/copyright"

# The newest version of the C library that anything in the bundle asks for: that of the system it was built on, or less.
glibc=$(find "$bundle" -type f \( -name '*.so*' -o -perm -u+x \) -print0 | xargs -0 objdump -T 2>/dev/null |
  grep -o 'GLIBC_[0-9.]*' | sort -uV | tail -1 | cut -d_ -f2)

cat > "$root/DEBIAN/control" <<END
Package: initialisation-lab
Version: $version
Architecture: $architecture
Maintainer: Initialisation Lab's authors <initialisation-lab@localhost>
Installed-Size: $(du -sk "$root/opt" | cut -f1)
Depends: libc6 (>= $glibc), libegl1, libgl1, libfontconfig1
Recommends: shared-mime-info, desktop-file-utils
Section: education
Priority: optional
Description: laboratory that shows why initial weights decide whether a network learns
 Several initialisations of one neural network train side by side on the same
 data, live. Every iteration can be stepped, rewound, opened up and explained.
END
# What an administrator has compiled beforehand is of this version: it goes with it.
cat > "$root/DEBIAN/prerm" <<'END'
#!/bin/sh
set -e
rm -rf /opt/initialisation-lab/_internal/kernels
END
chmod 755 "$root/DEBIAN/prerm"
mkdir -p "$out"
dpkg-deb --root-owner-group -Zxz --build "$root" "$out/initialisation-lab_${version}_${architecture}.deb"
