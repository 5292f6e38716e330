#ifndef SKINCARE_CLIBXML2_SHIM_H
#define SKINCARE_CLIBXML2_SHIM_H

// Some builds of libxml2 pull the headers of ICU in, which clash with those inside Foundation. Only a struct
// that is never touched here differs without them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

// SAX2 is announced by a magic number that Swift cannot import, as it does not fit an int.
static inline void cxml_announce_sax2(xmlSAXHandler *handler) {
    handler->initialized = XML_SAX2_MAGIC;
}

#endif
