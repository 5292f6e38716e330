package import Diagnostics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder of XML documents, read as one.
package struct XMLFolder {
    private let path: String

    /// Creates a view of the folder at `path`.
    package init(_ path: String) {
        self.path = path
    }

    /// The `.xml` files below the folder, by name; nil after reporting that there is no such folder.
    ///
    /// - Complexity: O(*n* log *n*) in the number of files.
    package func files(reportingTo collector: inout DiagnosticCollector) -> [String]? {
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
            collector.error("is no folder that can be read", at: SourcePosition(file: path))
            return nil
        }
        return names.filter { $0.hasSuffix(".xml") }.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        .map { path + "/" + $0 }
    }

    /// The root elements of the files that could be read, and a hash of all of them.
    ///
    /// The hash is FNV-1a, 64 bits, over names below the folder and contents, in the order of names.
    ///
    /// - Complexity: O(*n*) in the size of the files.
    package func documents(
        _ files: [String],
        schema: XMLSchema?,
        reportingTo collector: inout DiagnosticCollector
    ) -> (elements: [XMLElement], hash: String) {
        let reader = XMLDocumentReader(schema: schema)
        var elements: [XMLElement] = []
        var hash = FNV1a()
        for file in files {
            guard let bytes = reader.bytes(at: file, named: file, reportingTo: &collector) else {
                continue
            }
            hash.combine(file.utf8.dropFirst(path.utf8.count))
            hash.combine(bytes)
            if let root = reader.element(in: bytes, named: file, reportingTo: &collector) {
                elements.append(root)
            }
        }
        return (elements, hash.digits)
    }
}

/// The hash of Fowler, Noll and Vo, 64 bits: small, and the same on every machine.
struct FNV1a {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func combine(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
        }
    }

    /// The value as 16 hexadecimal digits.
    var digits: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
