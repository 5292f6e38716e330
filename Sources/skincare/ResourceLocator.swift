import ArgumentParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds the folders that ship with the program, wherever it was built, moved or installed.
struct ResourceLocator {
    /// The folder of that name, from the first place that has it.
    ///
    /// Places, in order: `$SKINCARE_HOME`, `../share/skincare` beside the program (installed), the bundle beside
    /// the program (built), and the current folder.
    ///
    /// - Throws: `ValidationError` that names every place, where none has it.
    func folder(named name: String) throws -> String {
        let places = places().map { $0 + "/" + name }
        if let found = places.first(where: isFolder) { return found }
        throw ValidationError(
            "no folder '\(name)' at \(places.joined(separator: ", ")); name one with "
                + "--\(name.lowercased()) or set SKINCARE_HOME"
        )
    }

    private func places() -> [String] {
        var places: [String] = []
        if let home = getenv("SKINCARE_HOME") { places.append(String(cString: home)) }
        if let program = programFolder() {
            places.append(program + "/../share/skincare")
            places.append(program + "/skincare_skincare.resources")
            places.append(program + "/skincare_skincare.bundle")
        }
        return places + ["."]
    }

    private func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The folder that the running program is in, links resolved.
    private func programFolder() -> String? {
        guard let path = programPath(), let slash = path.lastIndex(of: "/") else { return nil }
        return String(path[..<slash])
    }

    private func programPath() -> String? {
        #if canImport(Darwin)
            var size: UInt32 = 4_096
            var path = [CChar](repeating: 0, count: Int(size))
            guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
            let bytes = path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
            return String(decoding: bytes, as: UTF8.self)
        #else
            let path = [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
                let start = buffer.baseAddress
                count =
                    start?.withMemoryRebound(to: CChar.self, capacity: 4_096) {
                        max(0, readlink("/proc/self/exe", $0, 4_096))
                    } ?? 0
            }
            return path.isEmpty ? nil : String(decoding: path, as: UTF8.self)
        #endif
    }
}
