import CLibXML2
package import Diagnostics

/// A compiled XML Schema, against which documents are validated while they are parsed.
///
/// Schemas are read by the same door as documents: no schema can bring in another file or address.
@safe package final class XMLSchema {
    private let schema: xmlSchemaPtr

    /// Turns libxml2's messages into ones that say what to do.
    let advice: SchemaAdvice

    private init(_ schema: xmlSchemaPtr, advice: SchemaAdvice) {
        unsafe self.schema = schema
        self.advice = advice
    }

    deinit {
        unsafe xmlSchemaFree(schema)
    }

    /// Compiles the schema in a file, or reports what is wrong with it and returns nil.
    ///
    /// - Complexity: O(*n*) in the size of the file; the compilation is libxml2's.
    package static func schema(
        at path: String,
        named name: String,
        reportingTo collector: inout DiagnosticCollector
    ) -> XMLSchema? {
        let reader = XMLDocumentReader()
        guard let bytes = reader.bytes(at: path, named: name, reportingTo: &collector),
            let root = reader.element(in: bytes, named: name, reportingTo: &collector)
        else { return nil }
        guard refusals(in: root, reportingTo: &collector) == 0 else { return nil }
        return compiled(bytes, root: root, reportingTo: &collector)
    }

    /// A validator that reports to the parse state behind `box`.
    func makeValidator(reportingTo box: UnsafeMutableRawPointer) -> xmlSchemaValidCtxtPtr? {
        guard let validator = unsafe xmlSchemaNewValidCtxt(schema) else { return nil }
        unsafe xmlSchemaSetValidStructuredErrors(
            validator,
            { box, error in
                guard let box = unsafe box, let error = unsafe error?.pointee,
                    let message = unsafe error.message,
                    unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue
                else { return }
                unsafe Unmanaged<ParseState>.fromOpaque(box).takeUnretainedValue()
                    .schemaFault(String(cString: message).trimmingLineEnd)
            },
            box
        )
        return unsafe validator
    }
}

// MARK: - Compilation

extension XMLSchema {
    /// Reports every element that would read another file, and says how many there are.
    private static func refusals(
        in element: XMLElement,
        reportingTo collector: inout DiagnosticCollector
    ) -> Int {
        var count = 0
        for child in element.elements {
            if ["include", "import", "redefine"].contains(child.name.split(separator: ":").last) {
                collector.error(
                    "<\(child.name)> is not allowed; a schema stands in one file",
                    at: child.position
                )
                count += 1
            }
            count += refusals(in: child, reportingTo: &collector)
        }
        return count
    }

    /// libxml2 makes its built-in types on first use, without a lock; a static variable is made under one.
    private static let isReady: Bool = {
        xmlInitParser()
        xmlSchemaInitTypes()
        return true
    }()

    private static func compiled(
        _ bytes: [UInt8],
        root: XMLElement,
        reportingTo collector: inout DiagnosticCollector
    ) -> XMLSchema? {
        let faults = SchemaFaults()
        guard isReady else { return nil }
        let schema = unsafe bytes.withUnsafeBytes { buffer -> xmlSchemaPtr? in
            let start = unsafe buffer.bindMemory(to: CChar.self).baseAddress
            guard let parser = unsafe xmlSchemaNewMemParserCtxt(start, Int32(buffer.count)) else {
                return nil
            }
            defer { unsafe xmlSchemaFreeParserCtxt(parser) }
            unsafe xmlSchemaSetParserStructuredErrors(
                parser,
                { box, error in
                    guard let box = unsafe box, let error = unsafe error?.pointee,
                        let message = unsafe error.message
                    else { return }
                    unsafe Unmanaged<SchemaFaults>.fromOpaque(box).takeUnretainedValue().list
                        .append((Int(error.line), String(cString: message).trimmingLineEnd))
                },
                Unmanaged.passUnretained(faults).toOpaque()
            )
            return unsafe xmlSchemaParse(parser)
        }
        for (line, message) in faults.list {
            let place = root.firstTag(endingOnOrAfter: line) ?? root.position
            collector.error(message, at: place)
        }
        guard let schema = unsafe schema else {
            if faults.list.isEmpty { collector.error("not an XML Schema", at: root.position) }
            return nil
        }
        return unsafe XMLSchema(schema, advice: SchemaAdvice(schema: root))
    }
}

/// What libxml2 finds wrong with a schema: the line where a start tag ends, and the message.
private final class SchemaFaults {
    var list: [(line: Int, message: String)] = []
}

extension XMLElement {
    /// The place of the first start tag in document order that ends on the line or below it.
    ///
    /// libxml2 names only that line for a fault in a schema.
    fileprivate func firstTag(endingOnOrAfter line: Int) -> SourcePosition? {
        if contentPosition.line >= line { return position }
        for child in elements {
            if let place = child.firstTag(endingOnOrAfter: line) { return place }
        }
        return nil
    }
}
