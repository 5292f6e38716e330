package import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads XML documents: the only door through which files come in.
///
/// What it reads is UTF-8 without a DOCTYPE, within ``XMLLimits``, well formed to the letter and, where a
/// schema is given, valid. It opens no other file and no address.
package struct XMLDocumentReader {
    private let schema: XMLSchema?
    private let limits: XMLLimits

    /// Creates a reader that validates against `schema`, if there is one.
    package init(schema: XMLSchema? = nil, limits: XMLLimits = XMLLimits()) {
        self.schema = schema
        self.limits = limits
    }

    /// The root element of a file, or nil after reporting what is wrong with it.
    ///
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - name: What the file is called in reports.
    ///   - collector: Takes the faults; all that libxml2 finds before it has to stop.
    /// - Returns: The element, or nil where there was a fault.
    /// - Complexity: O(*n*) in the size of the file.
    package func element(
        at path: String,
        named name: String,
        reportingTo collector: inout DiagnosticCollector
    ) -> XMLElement? {
        guard let bytes = bytes(at: path, named: name, reportingTo: &collector) else { return nil }
        return element(in: bytes, named: name, reportingTo: &collector)
    }

    /// The root element of a document in memory, or nil after reporting what is wrong with it.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    package func element(
        in bytes: [UInt8],
        named name: String,
        reportingTo collector: inout DiagnosticCollector
    ) -> XMLElement? {
        // A byte order mark takes no column in an editor.
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let state = ParseState(file: name, limits: limits, advice: schema?.advice)
        if let fault = foreignStart(of: bytes) {
            collector.error(fault, at: SourcePosition(file: name))
            return nil
        }
        guard let context = ParserContext(reportingTo: state, schema: schema) else {
            collector.error("out of memory", at: SourcePosition(file: name))
            return nil
        }
        if let (encoding, offset) = foreignEncoding(of: bytes) {
            state.bytes = bytes
            state.refuse(
                "the encoding '\(encoding)' is not read; save the file as UTF-8 and declare that",
                atByte: offset
            )
        } else {
            feed(bytes, to: context, state: state)
        }
        for fault in state.faults { collector.error(fault.message, at: fault.position) }
        guard state.faults.isEmpty else { return nil }
        return state.root
    }

    /// Hands the bytes over in pieces, so that a hostile document is stopped in the middle.
    private func feed(_ bytes: [UInt8], to context: borrowing ParserContext, state: ParseState) {
        let piece = 8 << 10
        state.bytes = bytes
        var start = 0
        while start < bytes.count, !state.isRefused {
            let end = min(start + piece, bytes.count)
            if let null = bytes[start..<end].firstIndex(of: 0) {
                return state.refuse("a NUL byte is not text; delete it", atByte: null)
            }
            context.parse(bytes[start..<end], isLast: false)
            start = end
            guard state.isRefused || start - state.lastEvent <= limits.tagLength + piece else {
                let message =
                    "a tag or comment is longer than \(limits.tagLength) bytes; shorten it"
                return state.refuse(message, atByte: state.lastEvent)
            }
        }
        if !state.isRefused { context.parse([], isLast: true) }
    }

    /// What is wrong with the first bytes, where they show that the file is no UTF-8 text.
    private func foreignStart(of bytes: [UInt8]) -> String? {
        switch (bytes.first, bytes.dropFirst().first) {
        case (nil, _): "the file is empty; write an XML document"
        case (0x1F, 0x8B): "the file is compressed with gzip; unpack it"
        case (0xFD, 0x37): "the file is compressed with xz; unpack it"
        case (0xFE, 0xFF), (0xFF, 0xFE), (0x3C, 0), (0, _): "the file is UTF-16; save it as UTF-8"
        default: nil
        }
    }
}

// MARK: - Encoding

extension XMLDocumentReader {
    /// The encoding that the XML declaration names, and where, if it is another than UTF-8.
    ///
    /// libxml2 would decode some, and say things to standard error about others.
    private func foreignEncoding(of bytes: [UInt8]) -> (name: String, offset: Int)? {
        let declaration = bytes.prefix { $0 != UInt8(ascii: ">") }
        guard declaration.starts(with: Array("<?xml".utf8)) else { return nil }
        let text = String(decoding: declaration, as: UTF8.self)
        guard let word = text.firstRange(of: "encoding") else { return nil }
        let value = text[word.upperBound...].drop { !"\"'".contains($0) }.dropFirst()
            .prefix { !"\"'".contains($0) }
        guard value.uppercased() != "UTF-8" else { return nil }
        return (String(value), text[..<value.startIndex].utf8.count)
    }
}

// MARK: - Files

extension XMLDocumentReader {
    /// The bytes of a regular file, or nil after reporting why there are none.
    package func bytes(
        at path: String,
        named name: String,
        reportingTo collector: inout DiagnosticCollector
    ) -> [UInt8]? {
        let place = SourcePosition(file: name)
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            collector.error("cannot be opened: \(Self.systemMessage)", at: place)
            return nil
        }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            collector.error("is not a file; name an XML file", at: place)
            return nil
        }
        guard status.st_size <= limits.fileSize else {
            collector.error(
                "is \(status.st_size) bytes long; files of at most \(limits.fileSize) are read: split it",
                at: place
            )
            return nil
        }
        guard let bytes = read(descriptor, expecting: Int(status.st_size)) else {
            collector.error("cannot be read: \(Self.systemMessage)", at: place)
            return nil
        }
        return bytes
    }

    /// What the system says of the call that failed just now.
    private static var systemMessage: String { unsafe String(cString: strerror(errno)) }

    /// Everything the descriptor yields, cut off past the size limit for a file that grows meanwhile.
    private func read(_ descriptor: Int32, expecting size: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        let piece = 64 << 10
        while bytes.count <= limits.fileSize {
            var count = 0
            let part = unsafe [UInt8](unsafeUninitializedCapacity: piece) { buffer, filled in
                count = unsafe Self.readOnce(descriptor, buffer.baseAddress, piece)
                filled = max(0, count)
            }
            if count < 0 { return nil }
            if count == 0 { return bytes }
            bytes += part
        }
        return bytes
    }

    private static func readOnce(
        _ descriptor: Int32,
        _ start: UnsafeMutablePointer<UInt8>?,
        _ count: Int
    ) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.read(descriptor, start, count)
        #else
            unsafe Darwin.read(descriptor, start, count)
        #endif
    }
}
