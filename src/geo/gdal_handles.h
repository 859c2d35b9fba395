// SPDX-License-Identifier: MIT
#pragma once
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_srs_api.h>

#include <memory>

namespace marchland::geo {

struct CloseDataset {
    void operator()(void* dataset) const { GDALClose(dataset); }
};
struct ReleaseReference {
    void operator()(void* reference) const { OSRRelease(reference); }
};
struct DestroyList {
    void operator()(char** list) const { CSLDestroy(list); }
};

/// What GDAL gives out by pointer and wants back.
using DatasetHandle = std::unique_ptr<void, CloseDataset>;
using ReferenceHandle = std::unique_ptr<void, ReleaseReference>;
using ListHandle = std::unique_ptr<char*, DestroyList>;

}  // namespace marchland::geo
