#pragma once

#include "core/ingest/shapes/shape.h"

namespace clientele::ingest {

Shape survey_shape();   ///< a column a question, a row a respondent; see wide_survey.cpp
Shape split_months_shape();  ///< year and month in columns of their own; see split_months.cpp
Shape series_shape();  ///< a column a series of the market; see series_columns.cpp
Shape baskets_shape();  ///< a line a basket, its items one after another; see baskets.cpp

}  // namespace clientele::ingest
